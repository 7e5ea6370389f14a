using System.Text;
using SchemaGen.Runtime.Programs;

namespace SchemaGen.Runtime.Validation;

/// <summary>The attributes that ruled out alternatives of a frame, for messages. Bytes are kept; strings are made with a message.</summary>
internal sealed class DecidingAttributes
{
    private const int ShownLength = 256;
    private readonly List<(int NameEnd, int ValueEnd, int RuledOutEnd)> _ends = [];
    private readonly List<MaskWord> _ruledOut = [];
    private byte[] _bytes = new byte[ShownLength];
    private int _end;

    /// <summary>A copy; null if there are none.</summary>
    public DecidingAttributes? Copy()
    {
        if (_ends.Count == 0)
        {
            return null;
        }

        DecidingAttributes copy = new() { _bytes = _bytes.AsSpan(0, _end).ToArray(), _end = _end };
        copy._ends.AddRange(_ends);
        copy._ruledOut.AddRange(_ruledOut);
        return copy;
    }

    public void Clear()
    {
        if (_ends.Count > 0)
        {
            _ends.Clear();
            _ruledOut.Clear();
            _end = 0;
        }
    }

    /// <summary>Adds alternatives that the attribute which is added next rules out.</summary>
    public void RuleOut(MaskWord alternatives) => _ruledOut.Add(alternatives);

    /// <summary>Adds an attribute.</summary>
    public void Add(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        int nameEnd = Add(name);
        _ends.Add((nameEnd, Add(value), _ruledOut.Count));
    }

    /// <summary>Whether an attribute ruled out an alternative.</summary>
    public bool RulesOut(int alternative) => _ruledOut.Exists(word => word.Contains(alternative));

    /// <summary>Those that ruled out one of some alternatives, each with its value, in document order.</summary>
    public List<(string Name, string Value)> Of(IReadOnlyCollection<int> alternatives)
    {
        List<(string Name, string Value)> deciders = [];
        (int start, int first) = (0, 0);
        foreach ((int nameEnd, int valueEnd, int ruledOutEnd) in _ends)
        {
            if (_ruledOut.GetRange(first, ruledOutEnd - first).Exists(word => alternatives.Any(word.Contains)))
            {
                deciders.Add((Encoding.UTF8.GetString(_bytes.AsSpan(start..nameEnd)), Encoding.UTF8.GetString(_bytes.AsSpan(nameEnd..valueEnd))));
            }

            (start, first) = (valueEnd, ruledOutEnd);
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
