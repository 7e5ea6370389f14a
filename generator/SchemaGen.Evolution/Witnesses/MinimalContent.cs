using System.Runtime.CompilerServices;
using SchemaGen.Evolution.Inclusion.Classes;
using SchemaGen.Evolution.Inclusion.Goals;
using SchemaGen.Evolution.Inclusion.Letters;
using SchemaGen.Evolution.Inclusion.Terms;
using SchemaGen.Evolution.Inclusion.Values;

namespace SchemaGen.Evolution.Witnesses;

/// <summary>The smallest things that terms match: what a witness is filled up with where nothing matters.</summary>
internal sealed class MinimalContent
{
    /// <summary>The cost of what cannot be made.</summary>
    public const int Impossible = 1 << 28;

    private const int MarkupOfElement = 5;
    private const int MarkupOfAttribute = 4;
    private readonly ElementClasses _classes;
    private readonly LetterTable _letters;
    private readonly ValueComparer _values;
    private readonly int[] _classCosts;
    private readonly Dictionary<Term, int> _costs = [];

    public MinimalContent(ElementClasses classes, LetterTable letters, ValueComparer values)
    {
        _classes = classes;
        _letters = letters;
        _values = values;
        _classCosts = new int[classes.Count];
        for (int i = 0; i < _classCosts.Length; i++)
        {
            _classCosts[i] = Impossible;
        }

        // Costs only fall, and each round settles at least one more level of nesting.
        for (bool changes = true; changes;)
        {
            changes = false;
            _costs.Clear();
            for (int i = _classCosts.Length - 1; i >= 0; i--)
            {
                int cost = CostOf(classes[i].Content);
                changes |= cost < _classCosts[i];
                _classCosts[i] = Math.Min(cost, _classCosts[i]);
            }
        }

        _costs.Clear();
    }

    /// <summary>About how many characters the smallest thing takes that a factor matches.</summary>
    public int CostOf(Factor factor) => factor.Content is not null ? CostOf(factor.Content) : _values.Sample(factor.Values!)?.Length ?? Impossible;

    /// <summary>The cost of an element without its content.</summary>
    public int CostOfElement(int letter) => MarkupOfElement + (2 * _letters.NameOf(letter).LocalName.Length);

    /// <summary>The cost of an attribute without its value.</summary>
    public int CostOfAttribute(int letter) => MarkupOfAttribute + _letters.NameOf(letter).LocalName.Length;

    /// <summary>The sum of costs.</summary>
    public static int Sum(int left, int right) => Math.Min(Impossible, left + right);

    /// <summary>A text of a set that has one.</summary>
    /// <param name="values">The set.</param>
    /// <param name="attribute">The letter of the attribute whose value it is; -1 for the text of an element.</param>
    public string TextOf(ValueSet values, int attribute = -1)
    {
        string text = _values.Sample(values)!;
        return attribute < 0 ? text : XmlSpace.Choose(_letters.NameOf(attribute), text, values.Matches);
    }

    /// <summary>The smallest content that a term matches whose cost is not <see cref="Impossible"/>.</summary>
    public WitnessContent Build(Term term)
    {
        WitnessContent content = new();
        Add(term, content);
        return content;
    }

    private int CostOf(Term term)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (!_costs.TryGetValue(term, out int cost))
        {
            cost = term switch
            {
                EmptyTerm or TextTerm => 0,
                ValueTerm value => _values.Sample(value.Values)?.Length ?? Impossible,
                AttributeTerm attribute => Sum(CostOfAttribute(LetterOf(attribute.Names)), _values.Sample(attribute.Values)?.Length ?? Impossible),
                ElementTerm element => Sum(CostOfElement(LetterOf(element.Names)), _classCosts[element.Class]),
                ChoiceTerm choice => choice.Items.Min(CostOf),
                GroupTerm group => group.Items.Aggregate(0, (sum, item) => Sum(sum, CostOf(item))),
                InterleaveTerm interleave => interleave.Items.Aggregate(0, (sum, item) => Sum(sum, CostOf(item))),
                OneOrMoreTerm repetition => CostOf(repetition.Item),
                _ => Impossible,
            };
            _costs.Add(term, cost);
        }

        return cost;
    }

    private void Add(Term term, WitnessContent content)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (term)
        {
            case ValueTerm value:
                content.AddText(TextOf(value.Values));
                break;

            case AttributeTerm attribute:
                int name = LetterOf(attribute.Names);
                content.AddAttribute(_letters.NameOf(name), TextOf(attribute.Values, name));
                break;

            case ElementTerm element:
                content.Nodes.Add(new WitnessElement(_letters.NameOf(LetterOf(element.Names)), Build(_classes[element.Class].Content)));
                break;

            case ChoiceTerm choice:
                Add(choice.Items.OrderBy(CostOf).First(), content);
                break;

            case GroupTerm group:
                AddAll(group.Items, content);
                break;

            case InterleaveTerm interleave:
                AddAll(interleave.Items, content);
                break;

            case OneOrMoreTerm repetition:
                Add(repetition.Item, content);
                break;
        }
    }

    private void AddAll(Term[] items, WitnessContent content)
    {
        foreach (Term item in items)
        {
            Add(item, content);
        }
    }

    /// <summary>Of several names one that no schema mentions, if there is one: it stands for the wildcard.</summary>
    private int LetterOf(LetterSet names)
    {
        LetterSet open = names.Intersect(_letters.Open);
        return (open.IsEmpty ? names : open).Letters().First();
    }
}
