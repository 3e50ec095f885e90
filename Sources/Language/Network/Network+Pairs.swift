extension Network {
  /// Scores each word of a sentence as a head of each other one, and the root: `WindowScores.arcs`.
  ///
  /// - Parameter sentence: Words of the window that was read last, counted from its first.
  package func scoreArcs(of sentence: Range<Int>, in scores: WindowScores) {
    check(sentence, in: scores)
    let count = sentence.count
    let rows = scores.arcRows
    scores.arcs = [Float](repeating: 0, count: count * (count + 1))
    scores.arcs.withUnsafeMutableBufferPointer { arcs in
      guard let base = arcs.baseAddress else { return }
      self.arcs.forEach(rows.left + sentence.lowerBound * self.arcs.width, count: count, kernels, scores.arena) { word, weights in
        let row = base + word * (count + 1)
        self.arcs.score(weights, rows.right + sentence.lowerBound * self.arcs.width, count: count, kernels, into: row)
        self.arcs.score(weights, arcRoot, count: 1, kernels, into: row + count)
      }
    }
  }

  /// Scores the relations of a sentence's words to their heads: `WindowScores.relations`.
  ///
  /// - Parameters:
  ///   - sentence: Words of the window that was read last, counted from its first.
  ///   - heads: The head of each word of the sentence, counted as they are; nil at the root.
  package func scoreRelations(of sentence: Range<Int>, heads: [Int?], in scores: WindowScores) {
    check(sentence, in: scores)
    precondition(heads.count == sentence.count, "\(heads.count) heads of \(sentence.count) words")
    let rows = scores.relationRows
    scores.relations = [Float](repeating: 0, count: sentence.count * relations.labelCount)
    scores.relations.withUnsafeMutableBufferPointer { values in
      guard let base = values.baseAddress else { return }
      let left = rows.left + sentence.lowerBound * relations.width
      relations.forEach(left, count: sentence.count, kernels, scores.arena) { word, weights in
        var head = relationRoot
        if let place = heads[word] {
          precondition((0..<scores.count).contains(place), "a head at \(place) in a window of \(scores.count) words")
          head = UnsafePointer(rows.right + place * relations.width)
        }
        relations.score(weights, head, count: 1, kernels, into: base + word * relations.labelCount)
      }
    }
  }

  /// Scores the words of a sentence as arguments of predicates: `WindowScores.roles`.
  ///
  /// - Parameters:
  ///   - predicates: Words of the window that was read last, counted from its first.
  ///   - sentence: Words of the window, counted as they are.
  package func scoreRoles(of predicates: [Int], among sentence: Range<Int>, in scores: WindowScores) {
    check(sentence, in: scores)
    precondition(predicates.allSatisfy((0..<scores.count).contains), "a predicate out of the window")
    let size = sentence.count * roles.labelCount
    let rows = scores.roleRows
    let arena = scores.arena
    scores.roles = [Float](repeating: 0, count: predicates.count * size)
    scores.roles.withUnsafeMutableBufferPointer { values in
      guard let base = values.baseAddress else { return }
      arena.nested {
        let left: UnsafeMutablePointer<Float> = arena.numbers(predicates.count * roles.width)
        for (place, predicate) in predicates.enumerated() {
          (left + place * roles.width).update(from: rows.left + predicate * roles.width, count: roles.width)
        }
        roles.forEach(left, count: predicates.count, kernels, arena) { predicate, weights in
          let right = rows.right + sentence.lowerBound * roles.width
          roles.score(weights, right, count: sentence.count, kernels, into: base + predicate * size)
        }
      }
    }
  }

  private func check(_ sentence: Range<Int>, in scores: WindowScores) {
    precondition(
      sentence.lowerBound >= 0 && sentence.upperBound <= scores.count, "words \(sentence) of a window of \(scores.count) words")
  }
}
