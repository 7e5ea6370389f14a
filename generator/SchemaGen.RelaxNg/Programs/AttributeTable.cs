using System.Collections.Immutable;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.RelaxNg.Programs;

/// <summary>Collects the attributes of one content and gives alternatives and required attributes their bits.</summary>
internal sealed class AttributeTable(NameNumbering names, ValueTable values)
{
    private readonly List<ProgramAttribute> _attributes = [];
    private readonly List<ulong> _alternativeRequired = [];
    private readonly Dictionary<ContentShape.Alternative, int> _numbers = new(ReferenceEquality<ContentShape.Alternative>.Instance);
    private int _requiredCount;

    public ImmutableArray<ProgramAttribute> Attributes => [.. _attributes];

    public ImmutableArray<ulong> AlternativeRequired => [.. _alternativeRequired];

    /// <summary>The required bits of the attributes outside of factors.</summary>
    public ulong Required { get; private set; }

    /// <summary>The bit of an alternative.</summary>
    public ulong BitOf(ContentShape.Alternative alternative) => 1ul << _numbers[alternative];

    /// <summary>Adds an attribute that does not depend on alternatives.</summary>
    public void AddCommon(ContentShape.Use use)
    {
        int bit = use.IsRequired ? NextRequiredBit() : -1;
        Required |= use.IsRequired ? 1ul << bit : 0;
        _attributes.Add(new ProgramAttribute(names.Number(use.Attribute.NameClass), values.Add(use.Attribute.Content), 0, 0, bit));
    }

    /// <summary>Adds the alternatives of a factor and gives their bits.</summary>
    public ulong AddFactor(ContentShape.Factor factor)
    {
        ulong factorBits = 0;
        List<FactorUse> uses = [];
        foreach (ContentShape.Alternative alternative in factor.Alternatives)
        {
            int number = _alternativeRequired.Count;
            if (number >= ProgramLimits.Alternatives)
            {
                throw new ProgramLimitException($"more than {ProgramLimits.Alternatives} alternatives of attributes");
            }

            _alternativeRequired.Add(0);
            _numbers.Add(alternative, number);
            factorBits |= 1ul << number;
            foreach (ContentShape.Use use in alternative.Attributes)
            {
                FactorUse found = FindOrAdd(uses, names.Number(use.Attribute.NameClass), values.Add(use.Attribute.Content));
                found.Alternatives |= 1ul << number;
                found.RequiredBy |= use.IsRequired ? 1ul << number : 0;
            }
        }

        foreach (FactorUse use in uses)
        {
            int bit = use.RequiredBy != 0 ? NextRequiredBit() : -1;
            for (int alternative = 0; alternative < _alternativeRequired.Count && bit >= 0; alternative++)
            {
                if ((use.RequiredBy & (1ul << alternative)) != 0)
                {
                    _alternativeRequired[alternative] |= 1ul << bit;
                }
            }

            _attributes.Add(new ProgramAttribute(use.Name, use.Value, use.Alternatives, factorBits, bit));
        }

        return factorBits;
    }

    private static FactorUse FindOrAdd(List<FactorUse> uses, ProgramName name, int value)
    {
        foreach (FactorUse use in uses)
        {
            if (use.Value == value && use.Name == name)
            {
                return use;
            }
        }

        FactorUse added = new(name, value);
        uses.Add(added);
        return added;
    }

    private int NextRequiredBit() => _requiredCount < ProgramLimits.Alternatives
        ? _requiredCount++
        : throw new ProgramLimitException($"more than {ProgramLimits.Alternatives} required attributes");

    /// <summary>An attribute with one value in the alternatives of a factor.</summary>
    private sealed class FactorUse(ProgramName name, int value)
    {
        public ProgramName Name { get; } = name;

        public int Value { get; } = value;

        /// <summary>The alternatives that have it.</summary>
        public ulong Alternatives { get; set; }

        /// <summary>Those of them that require it.</summary>
        public ulong RequiredBy { get; set; }
    }
}
