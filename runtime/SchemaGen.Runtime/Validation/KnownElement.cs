using SchemaGen.Runtime.Scanning;

namespace SchemaGen.Runtime.Validation;

/// <summary>A start tag that was valid: where the same bytes stand in the same state of the same parent, they are valid again.</summary>
/// <param name="bytes">The tag.</param>
/// <param name="name">Its name.</param>
/// <param name="namespaceId">The namespace of its name.</param>
/// <param name="parents">The configurations of all frames of the parent before the element; one or more.</param>
/// <param name="starts">The element's frames after the start tag; one or more.</param>
internal sealed class KnownElement(byte[] bytes, NameToken name, int namespaceId, ReadOnlySpan<ConfigurationStep> parents, ReadOnlySpan<FrameStart> starts)
    : KnownTag(bytes, name, namespaceId)
{
    // Mostly there is one of each: it is kept where it needs no further look.
    private readonly ConfigurationStep _parent = parents[0];
    private readonly ConfigurationStep[] _otherParents = parents[1..].ToArray();
    private readonly FrameStart _start = starts[0];
    private readonly FrameStart[] _otherStarts = starts[1..].ToArray();

    /// <summary>The first of the element's frames after the start tag.</summary>
    public ref readonly FrameStart Start => ref _start;

    /// <summary>The other ones.</summary>
    public ReadOnlySpan<FrameStart> OtherStarts => _otherStarts;

    /// <summary>The schema's number of the name.</summary>
    public required int NameNumber { get; init; }

    /// <summary>The number of attributes.</summary>
    public required int AttributeCount { get; init; }

    /// <summary>The state of the parent after the element, if that is clear; else -1.</summary>
    public required int Next { get; init; }

    /// <summary>The branch in which <see cref="Next"/> is.</summary>
    public required int NextBranch { get; init; }

    /// <summary>Whether white space by itself can be a value between the tags.</summary>
    public required bool KeepsBlanks { get; init; }

    /// <summary>Whether the tag is a whole element, which only leads its parent to <see cref="Next"/>.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>The number of hits, up to a limit: entries in use are not replaced.</summary>
    public int Uses { get; set; }

    /// <summary>Whether a parent is in the state in which the element was valid.</summary>
    public bool Fits(ElementLevel parent)
    {
        if (parent.SingleFrame is { Count: 1 } single)
        {
            return _otherParents.Length == 0 && IsAt(in _parent, single, 0);
        }

        int index = -1;
        foreach (ElementFrame frame in parent.Frames)
        {
            for (int i = 0; i < frame.Count; i++)
            {
                if (index == _otherParents.Length || !IsAt(in index < 0 ? ref _parent : ref _otherParents[index], frame, i))
                {
                    return false;
                }

                index++;
            }
        }

        return index == _otherParents.Length;
    }

    private static bool IsAt(in ConfigurationStep step, ElementFrame frame, int configuration) =>
        frame.VariantAt(configuration) == step.Variant && (step.Branch < 0 || frame.StateAt(configuration, step.Branch) == step.State);
}
