using SchemaGen.Runtime.Values;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace SchemaGen.Runtime;

/// <summary>
/// Members of an enum, whichever it is: a value is the boxed number of the member, from which C# unboxes the enum. Not generic: it is
/// compiled once, and not once for each enum.
/// </summary>
internal sealed class XmlWordScalar : XmlScalar
{
    private readonly XmlEnumWords _words;
    private readonly object[] _members;
    private readonly object _unrecognized = XmlEnumWords.Unrecognized;

    /// <param name="words">The words of the members.</param>
    public XmlWordScalar(XmlEnumWords words)
    {
        _words = words;
        _members = new object[words.Count];
        for (int i = 0; i < _members.Length; i++)
        {
            _members[i] = i;
        }
    }

    public override string Description => $"one of {_words}";

    internal override object Read(ReadOnlySpan<char> text)
    {
        int member = _words.Find(text.Trim(WhiteSpace.Characters));
        return member == XmlEnumWords.Unrecognized ? _unrecognized : _members[member];
    }

    internal override string? TextOf(object value)
    {
        // What code sets is the enum, what was read the number: either can be unboxed as the other.
        int member = Unsafe.Unbox<int>(value);
        return (uint)member < (uint)_words.Count ? _words[member] : null;
    }

    internal override string? KeyOf(object value) => TextOf(value);

    internal override bool AreEqual(object left, object right) => Unsafe.Unbox<int>(left) == Unsafe.Unbox<int>(right);
}
