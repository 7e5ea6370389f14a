namespace SchemaGen.Runtime.Validation;

/// <summary>A frame as a start tag leaves it.</summary>
internal readonly struct FrameStart
{
    private readonly int[]? _variants;
    private readonly int[]? _states;

    /// <param name="element">The index of the pattern.</param>
    /// <param name="content">The index of the pattern's content.</param>
    /// <param name="count">The number of configurations.</param>
    /// <param name="stride">The most branches that a variant of the content has.</param>
    /// <param name="variants">The variants of the configurations.</param>
    /// <param name="states">For each configuration the states of its branches.</param>
    /// <param name="deciders">The attributes that decided between alternatives; null for none.</param>
    /// <param name="seen">The words of the required bits that are there; null if no alternative requires any.</param>
    public FrameStart(
        int element, int content, int count, int stride, ReadOnlySpan<int> variants, ReadOnlySpan<int> states, DecidingAttributes? deciders, ulong[]? seen)
    {
        (Element, Content, Count, Stride, Deciders, Seen) = (element, content, count, stride, deciders, seen);
        IsSimple = count == 1 && stride <= 1;
        FirstVariant = count > 0 ? variants[0] : -1;
        FirstState = states.Length > 0 ? states[0] : -1;
        _variants = IsSimple ? null : variants.ToArray();
        _states = IsSimple ? null : states.ToArray();
    }

    /// <summary>The index of the pattern.</summary>
    public int Element { get; }

    /// <summary>The index of the pattern's content.</summary>
    public int Content { get; }

    /// <summary>The number of configurations.</summary>
    public int Count { get; }

    /// <summary>The most branches that a variant of the content has.</summary>
    public int Stride { get; }

    /// <summary>Whether the first variant and the first state are all that there is.</summary>
    public bool IsSimple { get; }

    /// <summary>The variant of the first configuration.</summary>
    public int FirstVariant { get; }

    /// <summary>The state of the first branch of the first configuration.</summary>
    public int FirstState { get; }

    /// <summary>If it is not simple, the variants of the configurations.</summary>
    public ReadOnlySpan<int> Variants => _variants;

    /// <summary>If it is not simple, for each configuration the states of its branches.</summary>
    public ReadOnlySpan<int> States => _states;

    /// <summary>The attributes that decided between alternatives; null for none.</summary>
    public DecidingAttributes? Deciders { get; }

    /// <summary>The words of the required bits that are there; null if no alternative requires any.</summary>
    public ulong[]? Seen { get; }
}
