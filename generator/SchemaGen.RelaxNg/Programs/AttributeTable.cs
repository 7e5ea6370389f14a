using System.Collections.Immutable;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Programs;

/// <summary>Collects the attributes of one content and numbers its alternatives and what they require.</summary>
internal sealed class AttributeTable(NameNumbering names, ValueTable values)
{
    private readonly List<ProgramAttribute> _attributes = [];
    private readonly List<int> _required = [];
    private readonly List<ImmutableArray<int>> _alternativeRequired = [];
    private readonly List<int> _factors = [];
    private readonly Dictionary<ContentShape.Alternative, int> _numbers = new(ReferenceEquality<ContentShape.Alternative>.Instance);
    private readonly Dictionary<AttributePattern, int> _commonPlaces = [];
    private int _requiredCount;

    public ImmutableArray<ProgramAttribute> Attributes => [.. _attributes];

    public ImmutableArray<ImmutableArray<int>> AlternativeRequired => [.. _alternativeRequired];

    /// <summary>The number of alternatives of each factor.</summary>
    public ImmutableArray<int> Factors => [.. _factors];

    /// <summary>The required bits of the attributes outside of factors.</summary>
    public ImmutableArray<int> Required => [.. _required];

    /// <summary>The number of an alternative.</summary>
    public int NumberOf(ContentShape.Alternative alternative) => _numbers[alternative];

    /// <summary>Adds an attribute that does not depend on alternatives.</summary>
    public void AddCommon(ContentShape.Use use)
    {
        int bit = use.IsRequired ? _requiredCount++ : -1;
        if (use.IsRequired)
        {
            _required.Add(bit);
        }

        _commonPlaces[use.Attribute] = _attributes.Count;
        _attributes.Add(new ProgramAttribute(names.Number(use.Attribute.NameClass), values.Add(use.Attribute.Content), [], -1, bit));
    }

    /// <summary>Adds the alternatives of a factor; the attributes outside of factors have been added.</summary>
    public void AddFactor(ContentShape.Factor factor)
    {
        int first = _alternativeRequired.Count;
        List<FactorUse> uses = [];
        Dictionary<(ProgramName, int), FactorUse> known = [];
        ImmutableArray<int>.Builder[] required = new ImmutableArray<int>.Builder[factor.Alternatives.Length];
        for (int i = 0; i < required.Length; i++)
        {
            ContentShape.Alternative alternative = factor.Alternatives[i];
            required[i] = ImmutableArray.CreateBuilder<int>();
            _numbers.Add(alternative, first + i);
            if (alternative.Demanded is AttributePattern demanded)
            {
                required[i].Add(Require(_commonPlaces[demanded]));
            }

            foreach (ContentShape.Use use in alternative.Attributes)
            {
                (ProgramName, int) key = (names.Number(use.Attribute.NameClass), values.Add(use.Attribute.Content));
                if (!known.TryGetValue(key, out FactorUse? found))
                {
                    found = new FactorUse(key.Item1, key.Item2);
                    known.Add(key, found);
                    uses.Add(found);
                }

                found.Alternatives.Add(first + i);
                if (use.IsRequired)
                {
                    found.RequiredBit = found.RequiredBit < 0 ? _requiredCount++ : found.RequiredBit;
                    required[i].Add(found.RequiredBit);
                }
            }
        }

        foreach (FactorUse use in uses)
        {
            _attributes.Add(new ProgramAttribute(use.Name, use.Value, [.. use.Alternatives.Distinct()], _factors.Count, use.RequiredBit));
        }

        _factors.Add(required.Length);
        _alternativeRequired.AddRange(required.Select(static bits => bits.ToImmutable().Sort()));
    }

    private int Require(int place)
    {
        if (_attributes[place].RequiredBit < 0)
        {
            _attributes[place] = _attributes[place] with { RequiredBit = _requiredCount++ };
        }

        return _attributes[place].RequiredBit;
    }

    /// <summary>An attribute with one value in the alternatives of a factor.</summary>
    private sealed class FactorUse(ProgramName name, int value)
    {
        public ProgramName Name { get; } = name;

        public int Value { get; } = value;

        /// <summary>The alternatives that have it.</summary>
        public List<int> Alternatives { get; } = [];

        /// <summary>The bit that some of them require; -1 if none does.</summary>
        public int RequiredBit { get; set; } = -1;
    }
}
