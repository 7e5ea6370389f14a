using System.Collections.Immutable;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.Evolution.Changes;

/// <summary>
/// Partitions the elements of two grammars into classes of equal structure, all the way down: what is in one class allows the same, so
/// that nothing in it changed. Refined until nothing is split any more; a pair that is equal in meaning but not in structure just has to be
/// looked at.
/// </summary>
internal sealed class StructuralClasses
{
    private readonly Dictionary<ElementPattern, int> _classes = [];
    private readonly PatternKeys _contents;

    public StructuralClasses(Grammar left, Grammar right, CancellationToken cancellationToken)
    {
        ImmutableArray<ElementPattern> elements = left.Elements.AddRange(right.Elements);
        int count = 0;
        foreach (ElementPattern element in elements)
        {
            _classes[element] = 0;
        }

        for (bool isSplit = elements.Length > 0; isSplit;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            PatternKeys keys = new(element => _classes[element]);
            int[] refined = [.. elements.Select(element => keys.OfElement(element))];
            int distinct = refined.Distinct().Count();
            isSplit = distinct > count;
            count = distinct;
            for (int i = 0; i < refined.Length; i++)
            {
                _classes[elements[i]] = refined[i];
            }
        }

        _contents = new PatternKeys(element => _classes[element]);
    }

    /// <summary>Whether the elements of both sides have the same contents.</summary>
    public bool AreEqualButForNames(IEnumerable<ElementPattern> left, IEnumerable<ElementPattern> right) =>
        new HashSet<int>(left.Select(element => _contents.Of(element.Content))).SetEquals(right.Select(element => _contents.Of(element.Content)));

    /// <summary>Whether the elements of both sides are of the same classes.</summary>
    public bool AreEqual(IEnumerable<ElementPattern> left, IEnumerable<ElementPattern> right) =>
        new HashSet<int>(left.Select(element => _classes[element])).SetEquals(right.Select(element => _classes[element]));
}
