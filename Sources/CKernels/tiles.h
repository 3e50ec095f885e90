// A dense layer in tiles of one block and TILE rows: the file that includes it defines TILE and `tile` first.

static void dense(const KernelLayer *layer, const uint8_t *rows, const float *steps, size_t count, float *outputs) {
  for (size_t block = 0; block < layer->breadth; block += LANES) {
    size_t row = 0;
    for (; row + TILE <= count; row += TILE) {
      tile(layer, block, rows + row * layer->depth, steps + row, outputs + row * layer->breadth, TILE);
    }
    for (; row < count; row++) tile(layer, block, rows + row * layer->depth, steps + row, outputs + row * layer->breadth, 1);
  }
}
