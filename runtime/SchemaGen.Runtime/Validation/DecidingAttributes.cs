namespace SchemaGen.Runtime.Validation;

/// <summary>The attributes that decided between a frame's alternatives, for messages. What is kept are characters: strings are made with a message.</summary>
internal sealed class DecidingAttributes
{
    private const int ShownLength = 256;

    private readonly List<(string Name, int End)> _names = [];
    private char[] _values = new char[ShownLength];
    private int _end;

    public void Clear()
    {
        if (_names.Count > 0)
        {
            _names.Clear();
            _end = 0;
        }
    }

    public void Add(string name, ReadOnlySpan<char> value)
    {
        ReadOnlySpan<char> shown = value[..Math.Min(value.Length, ShownLength)];
        if (_end + shown.Length > _values.Length)
        {
            Array.Resize(ref _values, (_end + shown.Length) * 2);
        }

        shown.CopyTo(_values.AsSpan(_end));
        _end += shown.Length;
        _names.Add((name, _end));
    }

    /// <summary>Each with its value, in document order.</summary>
    public List<(string Name, string Value)> ToList()
    {
        List<(string Name, string Value)> deciders = [];
        int start = 0;
        foreach ((string name, int end) in _names)
        {
            deciders.Add((name, new string(_values, start, end - start)));
            start = end;
        }

        return deciders;
    }
}
