using System.Collections.Immutable;
using SchemaGen.Evolution.Inclusion.Letters;
using SchemaGen.Evolution.Inclusion.Terms;
using SchemaGen.Evolution.Inclusion.Values;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.Evolution.Inclusion.Classes;

/// <summary>
/// Both grammars in one set of terms, their elements merged as far as their form shows that they are equal: partition refinement of the
/// union. Elements of the same names begin in one class; classes are split until contents agree up to classes. Elements that only one
/// schema has are then told apart by where they are written, so that what breaks is found at each of them. Elements that no document can
/// have are taken out first.
/// </summary>
internal sealed class ElementClasses
{
    // Each round splits classes that differ one level deeper; real schemas need about ten. Where that has no end, no elements are merged.
    private const int MaxRounds = 200;
    private readonly LetterTable _letters;
    private readonly ValueTable _values;
    private readonly CancellationToken _cancellationToken;
    private readonly List<ElementPattern> _elements = [];
    private readonly Dictionary<ElementPattern, int> _indexes = [];
    private readonly ImmutableArray<ElementClass> _classes;

    public ElementClasses(Grammar left, Grammar right, LetterTable letters, ValueTable values, CancellationToken cancellationToken)
    {
        _letters = letters;
        _values = values;
        _cancellationToken = cancellationToken;
        AddElements(left);
        AddElements(right);
        bool[] isPossible = FindPossible();
        HashSet<ElementPattern> leftElements = [.. left.Elements];
        HashSet<ElementPattern> rightElements = [.. right.Elements];
        int[] classes = Refine(isPossible, leftElements, rightElements, out Dictionary<Pattern, Term> contents, out TermFactory terms, out PatternTranslation translation);
        Terms = terms;
        LeftStart = translation.Translate(left.Start);
        RightStart = translation.Translate(right.Start);
        _classes = Collect(classes, isPossible, contents, leftElements, rightElements);
    }

    /// <summary>Makes terms over the classes.</summary>
    public TermFactory Terms { get; }

    /// <summary>The documents of the left grammar.</summary>
    public Term LeftStart { get; }

    /// <summary>The documents of the right grammar.</summary>
    public Term RightStart { get; }

    /// <summary>The number of classes.</summary>
    public int Count => _classes.Length;

    /// <summary>The class of an <see cref="ElementTerm"/>.</summary>
    public ElementClass this[int elementClass] => _classes[elementClass];

    private void AddElements(Grammar grammar)
    {
        foreach (ElementPattern element in grammar.Elements)
        {
            if (!_indexes.ContainsKey(element))
            {
                _indexes.Add(element, _elements.Count);
                _elements.Add(element);
            }
        }
    }

    /// <summary>The elements that a document can contain: those whose content can be matched.</summary>
    private bool[] FindPossible()
    {
        bool[] isPossible = new bool[_elements.Count];
        for (bool changes = true; changes;)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            changes = false;
            TermFactory terms = new(_letters);
            PatternTranslation translation = new(terms, _letters, _values, element =>
                isPossible[_indexes[element]] ? terms.Element(_indexes[element], _letters.OfElement(element.NameClass)) : terms.NotAllowed);

            // Elements stand behind those that first use them.
            for (int i = isPossible.Length - 1; i >= 0; i--)
            {
                if (!isPossible[i] && translation.Translate(_elements[i].Content) is not NotAllowedTerm && !_letters.OfElement(_elements[i].NameClass).IsEmpty)
                {
                    isPossible[i] = true;
                    changes = true;
                }
            }
        }

        return isPossible;
    }

    private int[] Refine(
        bool[] isPossible,
        HashSet<ElementPattern> left,
        HashSet<ElementPattern> right,
        out Dictionary<Pattern, Term> contents,
        out TermFactory terms,
        out PatternTranslation translation)
    {
        int[] classes = Number(_elements.Select(element => (object)_letters.OfElement(element.NameClass)), out int count);
        bool isByOrigin = false;
        for (int rounds = 1; ; rounds++)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            int[] current = classes;
            TermFactory factory = new(_letters);
            PatternTranslation round = new(factory, _letters, _values, element => isPossible[_indexes[element]]
                ? factory.Element(current[_indexes[element]], _letters.OfElement(element.NameClass))
                : factory.NotAllowed);
            Dictionary<Pattern, Term> found = [];
            foreach (ElementPattern element in _elements)
            {
                found.Add(element, round.Translate(element.Content));
            }

            classes = rounds < MaxRounds
                ? Number(_elements.Select((element, i) => (object)(current[i], found[element].Id)), out int refined)
                : Number(_elements.Cast<object>(), out refined);
            if (refined == count)
            {
                // What both schemas have is in a class with elements of both all the way down, and no such class is split any more.
                int[] byOrigin = isByOrigin ? current : NumberByOrigin(current, left, right, out refined);
                if (refined == count)
                {
                    (contents, terms, translation) = (found, factory, round);
                    return current;
                }

                (classes, isByOrigin) = (byOrigin, true);
            }

            count = refined;
        }
    }

    private int[] NumberByOrigin(int[] classes, HashSet<ElementPattern> left, HashSet<ElementPattern> right, out int count)
    {
        HashSet<int> shared = [.. _elements.Where(left.Contains).Select(element => classes[_indexes[element]])];
        shared.IntersectWith(_elements.Where(right.Contains).Select(element => classes[_indexes[element]]));
        return Number(_elements.Select((element, i) => (object)(classes[i], shared.Contains(classes[i]) ? null : (object)element.Origin)), out count);
    }

    private static int[] Number(IEnumerable<object> keys, out int count)
    {
        Dictionary<object, int> numbers = [];
        List<int> result = [];
        foreach (object key in keys)
        {
            if (!numbers.TryGetValue(key, out int number))
            {
                numbers.Add(key, number = numbers.Count);
            }

            result.Add(number);
        }

        count = numbers.Count;
        return [.. result];
    }

    private ImmutableArray<ElementClass> Collect(
        int[] classes,
        bool[] isPossible,
        Dictionary<Pattern, Term> contents,
        HashSet<ElementPattern> left,
        HashSet<ElementPattern> right)
    {
        List<List<ElementPattern>> members = [];
        for (int i = 0; i < classes.Length; i++)
        {
            while (members.Count <= classes[i])
            {
                members.Add([]);
            }

            members[classes[i]].Add(_elements[i]);
        }

        return
        [
            .. members.Select(same => new ElementClass(
                _letters.OfElement(same[0].NameClass),
                isPossible[_indexes[same[0]]] ? contents[same[0]] : Terms.NotAllowed,
                [.. same.Where(left.Contains)],
                [.. same.Where(right.Contains)])),
        ];
    }
}
