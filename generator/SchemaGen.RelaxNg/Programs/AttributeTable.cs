using System.Collections.Immutable;

namespace SchemaGen.RelaxNg.Programs;

/// <summary>Collects the attributes of one content and gives alternatives and required attributes their bits.</summary>
internal sealed class AttributeTable(NameNumbering names, ValueTable values)
{
    private readonly List<ProgramAttribute> _attributes = [];
    private readonly List<ulong> _alternativeRequired = [];
    private readonly Dictionary<ContentShape.Alternative, ulong> _bits = new(ReferenceComparer.Instance);
    private int _requiredCount;

    public ImmutableArray<ProgramAttribute> Attributes => [.. _attributes];

    public ImmutableArray<ulong> AlternativeRequired => [.. _alternativeRequired];

    /// <summary>The required bits of the attributes outside of factors.</summary>
    public ulong Required { get; private set; }

    /// <summary>The bit of an alternative.</summary>
    public ulong BitOf(ContentShape.Alternative alternative) => _bits[alternative];

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
        Dictionary<(ProgramName Name, int Value), (ulong Alternatives, List<int> RequiredBy)> uses = [];
        List<(ProgramName Name, int Value)> order = [];
        foreach (ContentShape.Alternative alternative in factor.Alternatives)
        {
            int number = _alternativeRequired.Count;
            if (number >= ProgramLimits.Alternatives)
            {
                throw new ProgramLimitException($"more than {ProgramLimits.Alternatives} alternatives of attributes");
            }

            _alternativeRequired.Add(0);
            _bits.Add(alternative, 1ul << number);
            factorBits |= 1ul << number;
            foreach (ContentShape.Use use in alternative.Attributes)
            {
                (ProgramName, int) key = (names.Number(use.Attribute.NameClass), values.Add(use.Attribute.Content));
                if (!uses.TryGetValue(key, out (ulong Alternatives, List<int> RequiredBy) entry))
                {
                    entry = (0, []);
                    order.Add(key);
                }

                if (use.IsRequired)
                {
                    entry.RequiredBy.Add(number);
                }

                uses[key] = (entry.Alternatives | (1ul << number), entry.RequiredBy);
            }
        }

        foreach ((ProgramName Name, int Value) key in order)
        {
            (ulong alternatives, List<int> requiredBy) = uses[key];
            int bit = requiredBy.Count > 0 ? NextRequiredBit() : -1;
            foreach (int alternative in requiredBy)
            {
                _alternativeRequired[alternative] |= 1ul << bit;
            }

            _attributes.Add(new ProgramAttribute(key.Name, key.Value, alternatives, factorBits, bit));
        }

        return factorBits;
    }

    private int NextRequiredBit() => _requiredCount < ProgramLimits.Alternatives
        ? _requiredCount++
        : throw new ProgramLimitException($"more than {ProgramLimits.Alternatives} required attributes");

    private sealed class ReferenceComparer : IEqualityComparer<ContentShape.Alternative>
    {
        public static ReferenceComparer Instance { get; } = new();

        public bool Equals(ContentShape.Alternative? x, ContentShape.Alternative? y) => ReferenceEquals(x, y);

        public int GetHashCode(ContentShape.Alternative obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
    }
}
