namespace SchemaGen.Runtime.Programs;

/// <summary>The content of an element: see the builder's <c>ProgramContent</c> for what alternatives, factors and variants are.</summary>
internal sealed class ProgramContent
{
    private readonly ProgramAttribute[] _named;
    private readonly NameIndex _names;

    // Found when it is asked for first: the states are not complete before.
    private bool? _allowsText;

    public ProgramContent(ProgramAttribute[] attributes, ulong required, ulong[] alternativeRequired, ulong[] factors, ProgramVariant[] variants)
    {
        Attributes = attributes;
        Required = required;
        AlternativeRequired = alternativeRequired;
        Factors = factors;
        Variants = variants;
        int[] names = new int[attributes.Length];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = attributes[i].NameNumber;
        }

        int[] order = NameIndex.Sort(names, out int named);
        _names = new NameIndex(names[..named]);
        _named = new ProgramAttribute[named];
        Wildcards = new ProgramAttribute[names.Length - named];
        for (int i = 0; i < order.Length; i++)
        {
            (i < named ? ref _named[i] : ref Wildcards[i - named]) = attributes[order[i]];
        }

        foreach (ulong factor in factors)
        {
            AllAlternatives |= factor;
        }

        foreach (ProgramVariant variant in variants)
        {
            HasValues |= variant.Value is not null;
            Stride = Math.Max(Stride, 1 + variant.Starts.Length);
        }
    }

    /// <summary>All attributes, in schema order.</summary>
    public ProgramAttribute[] Attributes { get; }

    /// <summary>The attributes with name classes of several names.</summary>
    public ProgramAttribute[] Wildcards { get; }

    public ulong Required { get; }

    public ulong[] AlternativeRequired { get; }

    public ulong[] Factors { get; }

    public ProgramVariant[] Variants { get; }

    public ulong AllAlternatives { get; }

    /// <summary>Whether the content can be a value.</summary>
    public bool HasValues { get; }

    /// <summary>Whether text may stand somewhere between the tags, beside children or without.</summary>
    public bool AllowsText => _allowsText ??= Variants.Any(static variant => variant.Starts.Any(static start => start.Reachable().Any(static state => state.TextNext is not null)));

    /// <summary>The most slots that a configuration needs: a variant and a state for each of its branches.</summary>
    public int Stride { get; } = 1;

    public static ProgramContent OfDocument(ContentState start) => new([], 0, [], [], [new ProgramVariant(0, null, [start])]);

    /// <summary>The attributes of exactly that name (several, if alternatives allow it with different values).</summary>
    public ReadOnlySpan<ProgramAttribute> Named(int nameNumber)
    {
        int first = _names.First(nameNumber);
        return first < 0 ? [] : _named.AsSpan(first, _names.End(first) - first);
    }
}
