using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace SchemaGen.Runtime;

/// <summary>The conversion between the members of an enum and words.</summary>
/// <typeparam name="T">The enum. Its underlying type must be <see cref="int"/>.</typeparam>
/// <param name="words">The words of its members.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class XmlEnumScalar<T>(XmlEnumWords words) : XmlScalar<T>
    where T : struct, Enum
{
    /// <summary>Creates the mapping.</summary>
    /// <param name="words">The word of each member, in order.</param>
    public XmlEnumScalar(params string[] words)
        : this(new XmlEnumWords(words))
    {
    }

    /// <inheritdoc />
    public override string Description => $"one of {words}";

    /// <inheritdoc />
    public override bool TryParse(ReadOnlySpan<char> text, out T value)
    {
        int found = words.Find(text.Trim(" \t\r\n"));
        value = found == XmlEnumWords.Unrecognized ? default : Unsafe.BitCast<int, T>(found);
        return found != XmlEnumWords.Unrecognized;
    }

    /// <inheritdoc />
    public override bool TryGetUnrecognized(out T value)
    {
        value = Unsafe.BitCast<int, T>(XmlEnumWords.Unrecognized);
        return true;
    }

    /// <inheritdoc />
    public override bool IsDefined(T value) => (uint)Unsafe.BitCast<T, int>(value) < (uint)words.Count;

    /// <inheritdoc />
    /// <exception cref="ArgumentOutOfRangeException">The value is not a member of the enum.</exception>
    public override string Format(T value) => IsDefined(value)
        ? words[Unsafe.BitCast<T, int>(value)]
        : throw new ArgumentOutOfRangeException(nameof(value), value, "Not a member of the enum.");
}
