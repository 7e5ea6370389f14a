using System.Numerics;
using SchemaGen.Runtime.Programs;

namespace SchemaGen.Runtime.Adaptation;

/// <summary>
/// The attributes of an element under a content: the cost of letting alternatives survive. An attribute stays if it leaves all of them alive; else it is
/// removed. Each attribute decides one factor at most, so that factors are looked at one by one.
/// </summary>
internal sealed class AttributeFitting
{
    private readonly XmlSchemaProgram _program;
    private readonly ProgramContent _content;
    private readonly TreeElement _element;
    private readonly bool _canInvent;
    private readonly StepBudget _budget;
    private readonly long _knownCost;

    // For each attribute the rows of its name, and the factor that they decide, or -1.
    private readonly (int[] Rows, int Factor)[] _candidates;
    private readonly Dictionary<int, (long Cost, int Alternative)> _cheapest = [];

    // The required bits of the attributes that decide nothing, and what these cost.
    private readonly ulong[] _seen;
    private readonly long _cost;

    public AttributeFitting(XmlSchemaProgram program, int content, TreeElement element, bool canInvent, StepBudget budget, long knownCost)
    {
        _budget = budget;
        _knownCost = knownCost;
        _program = program;
        _content = program.Contents[content];
        _element = element;
        _canInvent = canInvent;
        _candidates = Array.ConvertAll(element.Attributes, attribute => CandidatesOf(attribute.Name));
        _seen = new ulong[_content.RequiredWords];
        _cost = CostOf(-1, []);
    }

    /// <summary>The cost of the attributes for a variant.</summary>
    public long CostOf(in ProgramVariant variant)
    {
        long cost = _cost;
        foreach (int factor in Factors)
        {
            cost = Cost.Sum(cost, CostOf(factor, AlternativesFor(variant, factor)));
        }

        return cost;
    }

    /// <summary>A row of the content for the attribute of a number; -1 if the schema does not know it here.</summary>
    public int RowOf(int attribute) => _candidates[attribute].Rows is [int row, ..] ? row : -1;

    /// <summary>The decisions on the attributes for a variant, and a row of each required attribute that is missing.</summary>
    public (AttributeDecision[] Decisions, int[] Missing) DecideFor(in ProgramVariant variant)
    {
        var decisions = new AttributeDecision[_candidates.Length];
        List<MaskWord> missing = [];
        Decide(-1, [], decisions, missing);
        foreach (int factor in Factors)
        {
            Decide(factor, AlternativesFor(variant, factor), decisions, missing);
        }

        return (decisions, [.. missing.SelectMany(static word => BitsOf([word])).Select(RowRequiredBy)]);
    }

    private IEnumerable<int> Factors => Enumerable.Range(_content.Factors.Start, _content.Factors.Count);

    /// <summary>The alternatives of a factor that have to survive: those that the variant needs, or else the cheapest one.</summary>
    private List<int> AlternativesFor(in ProgramVariant variant, int factor)
    {
        List<int> needed = BitsOf(Intersect(_program.MaskOf(variant.Needs), _program.MaskOf(_program.MaskRows[factor])));
        if (needed.Count > 0)
        {
            return needed;
        }

        if (!_cheapest.TryGetValue(factor, out (long Cost, int Alternative) best))
        {
            best = (long.MaxValue, -1);
            foreach (int alternative in BitsOf(_program.MaskOf(_program.MaskRows[factor]).ToArray()))
            {
                _budget.Count();
                long cost = CostOf(factor, [alternative]);
                best = cost < best.Cost ? (cost, alternative) : best;
                if (cost == 0)
                {
                    break;
                }
            }

            _cheapest[factor] = best;
        }

        return best.Alternative < 0 ? [] : [best.Alternative];
    }

    private long CostOf(int factor, List<int> alternatives)
    {
        List<MaskWord> missing = [];
        long cost = Decide(factor, alternatives, null, missing);
        int count = missing.Sum(static word => BitOperations.PopCount(word.Bits));
        return count == 0 ? cost : _canInvent ? Cost.Sum(cost, count * Cost.Invention) : Cost.Impossible;
    }

    /// <summary>Decides on the attributes of a factor; those of factor -1 decide nothing.</summary>
    private long Decide(int factor, List<int> alternatives, AttributeDecision[]? decisions, List<MaskWord> missing)
    {
        long cost = 0;

        // What decides nothing can be required by an alternative nonetheless.
        ulong[] seen = factor < 0 ? _seen : [.. _seen];
        for (int i = 0; i < _candidates.Length; i++)
        {
            if (_candidates[i].Factor != factor)
            {
                continue;
            }

            AttributeDecision decision = Decide(_candidates[i].Rows, _element.Attributes[i], alternatives, seen);
            cost = Cost.Sum(cost, decision switch
            {
                AttributeDecision.Kept => 0,
                AttributeDecision.Replaced => Cost.Replacement,
                _ => Cost.Loss + (_candidates[i].Rows.Length > 0 ? _knownCost : 0),
            });
            if (decisions is not null)
            {
                decisions[i] = decision;
            }
        }

        Require(Intersect(_program.MaskOf(_content.Required), BitsDecidedBy(factor)), seen, missing);
        foreach (int alternative in alternatives)
        {
            Require(_program.MaskOf(_program.MaskRows[_content.AlternativeRequired.Start + alternative]), seen, missing);
        }

        // Two alternatives can require one attribute.
        MaskWord[] distinct = [.. missing.GroupBy(static word => word.Word).Select(static words => words.Aggregate(static (all, word) => all with { Bits = all.Bits | word.Bits }))];
        missing.Clear();
        missing.AddRange(distinct);

        return cost;
    }

    private AttributeDecision Decide(int[] rows, TreeAttribute attribute, List<int> alternatives, ulong[] seen)
    {
        AttributeDecision decision = Fits(rows, attribute.Value, alternatives) ? AttributeDecision.Kept
            : attribute.Replacement is { } replacement && Fits(rows, replacement, alternatives) ? AttributeDecision.Replaced
            : AttributeDecision.Removed;

        // One that is known and not to be removed is there, under whatever value it would get.
        foreach (int row in decision == AttributeDecision.Removed && _knownCost == 0 ? [] : rows)
        {
            ProgramAttribute candidate = _program.Attributes[row];
            if (candidate.Required.Bits != 0 && (candidate.Factor < 0 || alternatives.Exists(alternative => Has(_program.MaskOf(candidate.Alternatives), alternative))))
            {
                seen[candidate.Required.Word] |= candidate.Required.Bits;
            }
        }

        return decision;
    }

    /// <summary>Whether an attribute of a value leaves all of some alternatives alive.</summary>
    private bool Fits(int[] rows, byte[] value, List<int> alternatives)
    {
        int[] matching = Array.FindAll(rows, row => _program.Values[_program.Attributes[row].Value].Matches(value, _element));
        return matching.Length > 0
            && (_program.Attributes[matching[0]].Factor < 0
                || alternatives.TrueForAll(alternative => Array.Exists(matching, row => Has(_program.MaskOf(_program.Attributes[row].Alternatives), alternative))));
    }

    private (int[] Rows, int Factor) CandidatesOf(int name)
    {
        List<int> rows = [];
        int factor = -1;
        for (int row = _content.Attributes.Start; row < _content.Attributes.End; row++)
        {
            ProgramAttribute candidate = _program.Attributes[row];
            if (candidate.NameSet < 0 ? candidate.Name == name : _program.NameSets[candidate.NameSet].Contains(name))
            {
                rows.Add(row);
                factor = Math.Max(factor, candidate.Factor);
            }
        }

        return ([.. rows], factor);
    }

    private int RowRequiredBy(int bit) =>
        _content.Attributes.Start + _program.AttributesOf(_content).ToArray().ToList().FindIndex(attribute => Has([attribute.Required], bit));

    private MaskWord[] BitsDecidedBy(int factor)
    {
        List<MaskWord> bits = [];
        foreach (ProgramAttribute attribute in _program.AttributesOf(_content))
        {
            if (attribute.Factor == factor && attribute.Required.Bits != 0)
            {
                bits.Add(attribute.Required);
            }
        }

        return [.. bits];
    }

    private static void Require(ReadOnlySpan<MaskWord> required, ulong[] seen, List<MaskWord> missing)
    {
        foreach (MaskWord word in required)
        {
            ulong absent = word.Bits & ~seen[word.Word];
            if (absent != 0)
            {
                missing.Add(new MaskWord(word.Word, absent));
            }
        }
    }

    private static MaskWord[] Intersect(ReadOnlySpan<MaskWord> left, ReadOnlySpan<MaskWord> right)
    {
        List<MaskWord> both = [];
        foreach (MaskWord word in left)
        {
            ulong bits = 0;
            foreach (MaskWord other in right)
            {
                bits |= other.Word == word.Word ? other.Bits & word.Bits : 0;
            }

            if (bits != 0)
            {
                both.Add(new MaskWord(word.Word, bits));
            }
        }

        return [.. both];
    }

    private static List<int> BitsOf(MaskWord[] mask)
    {
        List<int> bits = [];
        foreach (MaskWord word in mask)
        {
            for (ulong rest = word.Bits; rest != 0; rest &= rest - 1)
            {
                bits.Add((word.Word * 64) + BitOperations.TrailingZeroCount(rest));
            }
        }

        return bits;
    }

    private static bool Has(ReadOnlySpan<MaskWord> mask, int bit)
    {
        foreach (MaskWord word in mask)
        {
            if (word.Word == bit / 64 && (word.Bits & (1ul << (bit % 64))) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
