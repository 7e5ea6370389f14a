namespace SchemaGen.Runtime.Validation.Messages;

/// <summary>
/// What earlier errors excuse, so that one mistake is one error: elements whose name was guessed, and children that were told to be missing and
/// come later. Elements are known by their places.
/// </summary>
internal sealed class Consequences
{
    private readonly List<int[]> _guessed = [];
    private readonly List<int[]> _strangers = [];
    private readonly List<(int[] Parent, int Name)> _late = [];

    /// <summary>A child of a name that the schema does not know may stand for one that is missing.</summary>
    public void Stand(int[] parent) => _strangers.Add(parent);

    /// <summary>How many children of unknown names an element has.</summary>
    public int Strangers(int[] parent) => _strangers.Count(stranger => stranger.AsSpan().SequenceEqual(parent));

    public void Clear()
    {
        _strangers.Clear();
        _guessed.Clear();
        _late.Clear();
    }

    /// <summary>An element was taken for one of another name: what its own tag and content lack is not held against it.</summary>
    public void Guess(int[] place) => _guessed.Add(place);

    /// <summary>Whether the name of an element was guessed.</summary>
    public bool IsGuessed(int[] place) => _guessed.Exists(guessed => guessed.AsSpan().SequenceEqual(place));

    /// <summary>Children of a name were told to be missing before another.</summary>
    public void Expect(int[] parent, int name) => _late.Add((parent, name));

    /// <summary>Whether a child that was told to be missing comes after all; each does once.</summary>
    public bool Excuse(int[] parent, int name)
    {
        int index = _late.FindIndex(late => late.Name == name && late.Parent.AsSpan().SequenceEqual(parent));
        if (index >= 0)
        {
            _late.RemoveAt(index);
        }

        return index >= 0;
    }
}
