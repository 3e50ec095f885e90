"""The two networks: a transformer that starts from all-MiniLM-L6-v2 (accurate), and quasi-recurrent layers over words (fast).

What each part computes is described where it is read: Sources/Language/Network.
"""
import json
import math

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

SHAPES = 8
"""The number of word shapes (model_file.shape)."""
LONGEST = 128
"""The most pieces of a window, with those that begin and end it."""


def pretrained(folder):
    """The tensors of a safetensors file, by name."""
    raw = (folder / "model.safetensors").read_bytes()
    size = int.from_bytes(raw[:8], "little")
    tensors = {}
    for name, entry in json.loads(raw[8:8 + size]).items():
        if name != "__metadata__" and entry["dtype"] == "F32":
            lower, upper = entry["data_offsets"]
            array = np.frombuffer(raw[8 + size + lower:8 + size + upper], np.float32).reshape(entry["shape"])
            tensors[name.removeprefix("bert.")] = torch.tensor(array)
    return tensors


class ChannelDropout(nn.Module):
    """Drops whole channels of a sequence: as good as dropping numbers one by one, and a draw a channel instead of one a number."""
    def __init__(self, rate):
        super().__init__()
        self.rate = rate

    def forward(self, x):
        if not self.training or self.rate == 0:
            return x
        return x * (torch.rand(x.shape[0], 1, x.shape[-1]) >= self.rate).to(x.dtype) / (1 - self.rate)


class TransformerLayer(nn.Module):
    def __init__(self, width, heads, inner, dropout):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.n1 = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.n2 = nn.LayerNorm(width, eps=1e-12)
        self.dropout = ChannelDropout(dropout)

    def forward(self, x, mask):
        batch, length, width = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        weights = torch.softmax((q @ k.transpose(-1, -2)) * (width // self.heads) ** -0.5 + mask, -1)
        mixed = weights.to(v.dtype) @ v
        x = self.n1(x + self.dropout(self.out(mixed.transpose(1, 2).reshape(batch, length, width))))
        return self.n2(x + self.dropout(self.down(F.gelu(self.up(x)))))


class Transformer(nn.Module):
    """BERT's encoder over pieces; a word's vector is that of its first piece."""
    def __init__(self, vocabulary, width=384, layers=6, heads=12, inner=1536, dropout=0.1):
        super().__init__()
        self.settings = {"encoder": "transformer", "width": width, "embed": width, "layers": layers, "heads": heads, "inner": inner}
        self.width = width
        self.embed = nn.Embedding(vocabulary, width)
        self.position = nn.Parameter(torch.zeros(LONGEST, width))
        self.shape = nn.Parameter(torch.zeros(SHAPES, width))
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(TransformerLayer(width, heads, inner, dropout) for _ in range(layers))
        self.dropout = ChannelDropout(dropout)

    def start_from(self, tensors, kept):
        """Takes over the weights of a BERT; `kept` are the numbers of its pieces that the vocabulary keeps. The pieces stay as they are."""
        with torch.no_grad():
            self.embed.weight.copy_(tensors["embeddings.word_embeddings.weight"][kept])
            self.position.copy_(tensors["embeddings.position_embeddings.weight"][:LONGEST] + tensors["embeddings.token_type_embeddings.weight"][0])
            copy(self.norm, tensors, "embeddings.LayerNorm")
            for i, layer in enumerate(self.layers):
                name = f"encoder.layer.{i}."
                for part in ("weight", "bias"):
                    getattr(layer.qkv, part).copy_(torch.cat([tensors[f"{name}attention.self.{x}.{part}"] for x in ("query", "key", "value")]))
                copy(layer.out, tensors, name + "attention.output.dense")
                copy(layer.n1, tensors, name + "attention.output.LayerNorm")
                copy(layer.up, tensors, name + "intermediate.dense")
                copy(layer.down, tensors, name + "output.dense")
                copy(layer.n2, tensors, name + "output.LayerNorm")
        self.embed.weight.requires_grad_(False)

    def forward(self, batch):
        x = self.embed(batch["pieces"]) + self.position[:batch["pieces"].shape[1]]
        x = x + F.embedding(batch["piece_shapes"], torch.cat([self.shape, self.shape.new_zeros(1, self.width)]))
        x = self.dropout(self.norm(x))
        mask = torch.zeros(batch["piece_mask"].shape).masked_fill(~batch["piece_mask"], -1e4)[:, None, None, :].to(torch.bfloat16 if torch.is_autocast_enabled("cpu") else torch.float32)
        for layer in self.layers:
            x = layer(x, mask)
        return x.gather(1, batch["first_pieces"][..., None].expand(-1, -1, self.width))


def copy(module, tensors, name):
    module.weight.copy_(tensors[name + ".weight"])
    module.bias.copy_(tensors[name + ".bias"])


class RecurrentLayer(nn.Module):
    """A quasi-recurrent layer (Bradbury et al. 2017), half of its channels forwards and half backwards, with a residual."""
    def __init__(self, width, kernel, dropout):
        super().__init__()
        self.kernel = kernel
        self.gates = nn.Linear(kernel * width, 3 * width)
        self.norm = nn.LayerNorm(width, eps=1e-6)
        self.dropout = ChannelDropout(dropout)

    def forward(self, h, mask):
        x = h
        if self.kernel == 3:
            x = torch.cat([F.pad(h, (0, 0, 1, 0))[:, :-1], h, F.pad(h, (0, 0, 0, 1))[:, 1:]], -1)
        z, f, o = self.gates(x).float().chunk(3, -1)
        z, f, o = torch.tanh(z), torch.sigmoid(f), torch.sigmoid(o)
        half = h.shape[-1] // 2
        keep = torch.where(mask[..., None], f, 1.0)              # beyond a window's end the state is handed on: it stays zero
        new = torch.where(mask[..., None], (1 - f) * z, 0.0)
        keep = torch.cat([keep[..., :half], keep[..., half:].flip(1)], -1)
        new = torch.cat([new[..., :half], new[..., half:].flip(1)], -1)
        state = scan(keep, new)
        state = torch.cat([state[..., :half], state[..., half:].flip(1)], -1)
        out = o * state
        return self.norm(h + self.dropout(out)) * mask[..., None]


class Scan(torch.autograd.Function):
    """c[t] = keep[t]·c[t-1] + new[t], with its gradient by hand: a loop over time without a graph."""
    @staticmethod
    def forward(context, keep, new):
        states = torch.empty_like(new)
        state = torch.zeros_like(new[:, 0])
        for t in range(new.shape[1]):
            state = torch.addcmul(new[:, t], keep[:, t], state)
            states[:, t] = state
        context.save_for_backward(keep, states)
        return states

    @staticmethod
    def backward(context, gradient):
        keep, states = context.saved_tensors
        inner = torch.empty_like(gradient)
        carried = torch.zeros_like(gradient[:, 0])
        for t in range(gradient.shape[1] - 1, -1, -1):
            carried = gradient[:, t] + carried
            inner[:, t] = carried
            carried = carried * keep[:, t]
        return inner * F.pad(states, (0, 0, 1, 0))[:, :-1], inner


scan = Scan.apply


class Recurrent(nn.Module):
    """Quasi-recurrent layers over words; a word comes in as the sum of its pieces' vectors and its shape's."""
    def __init__(self, vocabulary, embed=160, width=256, kernels=(3, 3, 3, 1), dropout=0.2):
        super().__init__()
        self.settings = {"encoder": "recurrent", "width": width, "embed": embed, "layers": len(kernels), "kernels": list(kernels)}
        self.width = width
        self.embed = nn.Embedding(vocabulary, embed)
        self.shape = nn.Parameter(torch.zeros(SHAPES, embed))
        self.input = nn.Linear(embed, width)
        self.norm = nn.LayerNorm(width, eps=1e-6)
        self.layers = nn.ModuleList(RecurrentLayer(width, kernel, dropout) for kernel in kernels)
        self.dropout = ChannelDropout(dropout)

    def start_from(self, vectors):
        """Begins with the main directions of the transformer's piece vectors."""
        centred = vectors - vectors.mean(0)
        _, _, directions = torch.linalg.svd(centred[torch.randperm(len(centred), generator=torch.Generator().manual_seed(1))[:12000]], full_matrices=False)
        reduced = centred @ directions[:self.embed.embedding_dim].T
        with torch.no_grad():
            self.embed.weight.copy_(reduced / reduced.std() * 0.5)

    def forward(self, batch):
        x = F.embedding_bag(batch["bag"], self.embed.weight, batch["bag_offsets"], mode="sum")
        x = x.view(*batch["shapes"].shape, -1) + F.embedding(batch["shapes"], self.shape)
        h = self.norm(self.input(self.dropout(x))) * batch["mask"][..., None]
        for layer in self.layers:
            h = layer(h, batch["mask"])
        return h


class Heads(nn.Module):
    def __init__(self, width, labels, arc=256, relation=96, role=96, dropout=0.33):
        super().__init__()
        self.tags = nn.ModuleDict({task: nn.Linear(width, len(labels[task])) for task in TAG_TASKS})
        self.sent, self.pred = nn.Linear(width, 1), nn.Linear(width, 1)
        self.mlps = nn.ModuleDict({name: nn.Linear(width, size) for name, size in
                                   (("arc_dep", arc), ("arc_head", arc), ("rel_dep", relation), ("rel_head", relation),
                                    ("role_pred", role), ("role_arg", role))})
        self.arc_u = nn.Linear(arc, arc)
        self.rel_u = nn.Linear(relation, len(labels["relations"]) * (relation + 1))
        self.role_u = nn.Linear(role, len(labels["roles"]) * (role + 1))
        self.arc_root = nn.Parameter(torch.randn(arc) * 0.1)
        self.rel_root = nn.Parameter(torch.randn(relation) * 0.1)
        for layer in (self.rel_u, self.role_u):
            nn.init.normal_(layer.weight, std=0.02)
            nn.init.zeros_(layer.bias)
        nn.init.normal_(self.arc_u.weight, std=1 / math.sqrt(arc) * 0.3)
        nn.init.zeros_(self.arc_u.bias)
        self.dropout = ChannelDropout(dropout)

    def forward(self, h):
        scores = {task: layer(h) for task, layer in self.tags.items()}
        scores["sent"], scores["pred"] = self.sent(h)[..., 0], self.pred(h)[..., 0]
        parts = {name: self.dropout(F.relu(layer(h))) for name, layer in self.mlps.items()}
        batch = h.shape[0]
        roots = self.arc_root.expand(batch, 1, -1).to(parts["arc_head"].dtype)
        scores["arcs"] = self.arc_u(parts["arc_dep"]) @ torch.cat([roots, parts["arc_head"]], 1).transpose(1, 2)   # [batch, word, root + word]
        scores["parts"] = parts
        return scores

    def relations(self, parts, heads):
        """Scores of the relations of each word to its head; heads as numbers in [root] + words."""
        candidates = torch.cat([self.rel_root.expand(heads.shape[0], 1, -1).to(parts["rel_head"].dtype), parts["rel_head"]], 1)
        chosen = candidates.gather(1, heads[..., None].expand(-1, -1, candidates.shape[-1]))
        u = self.rel_u(parts["rel_dep"])
        u = u.view(*u.shape[:2], -1, chosen.shape[-1] + 1)
        return (u[..., :-1] @ chosen[..., None])[..., 0] + u[..., -1]

    def roles(self, parts, rows, predicates):
        """Scores of the roles of every word of a window for chosen predicates: [predicate, word, role]."""
        u = self.role_u(parts["role_pred"][rows, predicates])
        words = parts["role_arg"][rows]
        u = u.view(len(rows), -1, words.shape[-1] + 1)
        return words @ u[..., :-1].transpose(1, 2) + u[:, None, :, -1]


TAG_TASKS = ("upos", "xpos", "feats", "names", "peoples", "military")


class Reader(nn.Module):
    """An encoder and the heads over it."""
    def __init__(self, encoder, labels, **sizes):
        super().__init__()
        self.encoder, self.labels = encoder, labels
        self.heads = Heads(encoder.width, labels, **sizes)

    def forward(self, batch):
        return self.heads(self.encoder(batch))
