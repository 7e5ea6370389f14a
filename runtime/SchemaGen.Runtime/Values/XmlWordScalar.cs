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

    internal override object Read(ReadOnlySpan<char> text, out bool isCanonical)
    {
        int member = _words.Find(text);
        isCanonical = member != XmlEnumWords.Unrecognized;
        if (!isCanonical)
        {
            member = _words.Find(text.Trim(" \t\r\n"));
        }

        return member == XmlEnumWords.Unrecognized ? _unrecognized : _members[member];
    }

    internal override string TextOf(object value, string? read, XmlListing listing)
    {
        // What code sets is the enum, what was read the number: either can be unboxed as the other.
        int member = Unsafe.Unbox<int>(value);
        bool isDefined = (uint)member < (uint)_words.Count;
        return read is not null && (!isDefined || listing != XmlListing.Canonical) && _words.Find(read.AsSpan().Trim(" \t\r\n")) == member ? read
            : isDefined ? _words[member]
            : listing == XmlListing.Written ? throw new ArgumentOutOfRangeException(nameof(value), value, "Not a member of the enum.")
            : $"{member.ToString(CultureInfo.InvariantCulture)} (not a member of its enum)";
    }
}
