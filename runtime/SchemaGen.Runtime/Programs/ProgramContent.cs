namespace SchemaGen.Runtime.Programs;

/// <summary>The content of an element: see the builder's <c>ProgramContent</c> for what alternatives, factors and variants are.</summary>
internal sealed class ProgramContent
{
    // Sorted when an attribute is first looked for: a document meets few of a schema's contents. Null until then.
    private int[]? _names;
    private ProgramAttribute[] _named = [];

    // Found when it is asked for first: the states are not complete before. Threads that find it at once find the same.
    private TextUse _text;

    public ProgramContent(ProgramAttribute[] attributes, ulong required, ulong[] alternativeRequired, ulong[] factors, ProgramVariant[] variants)
    {
        Attributes = attributes;
        Required = required;
        AlternativeRequired = alternativeRequired;
        Factors = factors;
        Variants = variants;
        Wildcards = WildcardsOf(attributes);
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
    public bool AllowsText => (_text == TextUse.Unknown ? FindText() : _text) == TextUse.Allowed;

    /// <summary>The most slots that a configuration needs: a variant and a state for each of its branches.</summary>
    public int Stride { get; } = 1;

    public static ProgramContent OfDocument(ContentState start) => new([], 0, [], [], [new ProgramVariant(0, null, [start])]);

    /// <summary>The attributes of exactly that name (several, if alternatives allow it with different values).</summary>
    public ReadOnlySpan<ProgramAttribute> Named(int nameNumber)
    {
        int[] names = Volatile.Read(ref _names) ?? Sort();
        int first = NameIndex.Find(names, nameNumber);
        return first < 0 ? [] : _named.AsSpan(first, NameIndex.End(names, first) - first);
    }

    private static ProgramAttribute[] WildcardsOf(ProgramAttribute[] attributes)
    {
        int count = 0;
        foreach (ref readonly ProgramAttribute attribute in attributes.AsSpan())
        {
            count += attribute.NameSet is null ? 0 : 1;
        }

        ProgramAttribute[] wildcards = count == 0 ? [] : new ProgramAttribute[count];
        for (int i = attributes.Length - 1; count > 0; i--)
        {
            if (attributes[i].NameSet is not null)
            {
                wildcards[--count] = attributes[i];
            }
        }

        return wildcards;
    }

    // Two threads that sort at once find the same.
    private int[] Sort()
    {
        int[] names = new int[Attributes.Length];
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = Attributes[i].NameNumber;
        }

        int[] order = NameIndex.Sort(names, out int named);
        ProgramAttribute[] sorted = new ProgramAttribute[named];
        for (int i = 0; i < named; i++)
        {
            sorted[i] = Attributes[order[i]];
        }

        _named = sorted;
        int[] known = names[..named];
        Volatile.Write(ref _names, known);
        return known;
    }

    private TextUse FindText()
    {
        foreach (ProgramVariant variant in Variants)
        {
            foreach (ContentState start in variant.Starts)
            {
                foreach (ContentState state in start.Reachable())
                {
                    if (state.TextNext is not null)
                    {
                        return _text = TextUse.Allowed;
                    }
                }
            }
        }

        return _text = TextUse.None;
    }

    private enum TextUse
    {
        Unknown,
        None,
        Allowed,
    }
}
