using System.Text;

namespace SchemaGen.Runtime.Validation;

/// <summary>The attributes that decided between a frame's alternatives, for messages. Bytes are kept; strings are made with a message.</summary>
internal sealed class DecidingAttributes
{
    private const int ShownLength = 256;
    private readonly List<(int NameEnd, int ValueEnd)> _ends = [];
    private byte[] _bytes = new byte[ShownLength];
    private int _end;

    /// <summary>A copy; null if there are none.</summary>
    public DecidingAttributes? Copy()
    {
        if (_end == 0)
        {
            return null;
        }

        DecidingAttributes copy = new() { _bytes = _bytes.AsSpan(0, _end).ToArray(), _end = _end };
        copy._ends.AddRange(_ends);
        return copy;
    }

    public void Clear()
    {
        if (_end > 0)
        {
            _ends.Clear();
            _end = 0;
        }
    }

    public void Add(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        int nameEnd = Add(name);
        _ends.Add((nameEnd, Add(value)));
    }

    /// <summary>Each with its value, in document order.</summary>
    public List<(string Name, string Value)> ToList()
    {
        List<(string Name, string Value)> deciders = [];
        int start = 0;
        foreach ((int nameEnd, int valueEnd) in _ends)
        {
            deciders.Add((Encoding.UTF8.GetString(_bytes.AsSpan(start..nameEnd)), Encoding.UTF8.GetString(_bytes.AsSpan(nameEnd..valueEnd))));
            start = valueEnd;
        }

        return deciders;
    }

    private int Add(ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> shown = text[..Math.Min(text.Length, ShownLength)];
        if (_end + shown.Length > _bytes.Length)
        {
            Array.Resize(ref _bytes, (_end + shown.Length) * 2);
        }

        shown.CopyTo(_bytes.AsSpan(_end));
        return _end += shown.Length;
    }
}
