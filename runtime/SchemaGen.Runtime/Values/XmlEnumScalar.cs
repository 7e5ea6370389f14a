using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace SchemaGen.Runtime;

/// <summary>An enum whose members stand for words, in the order of the enum's values 0, 1, 2, ...; -1 is what the schema does not know.</summary>
/// <typeparam name="T">The enum; its underlying type is <see cref="int"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class XmlEnumScalar<T> : XmlScalar<T>
    where T : struct, Enum
{
    private const int Unrecognized = -1;

    private readonly string[] _words;

    /// <summary>Creates the mapping.</summary>
    /// <param name="words">The word of each member, in order.</param>
    public XmlEnumScalar(params string[] words) => _words = words;

    /// <inheritdoc />
    public override string Description => $"one of {string.Join(", ", _words)}";

    /// <inheritdoc />
    public override bool TryParse(ReadOnlySpan<char> text, out T value)
    {
        ReadOnlySpan<char> word = text.Trim(" \t\r\n");
        for (int i = 0; i < _words.Length; i++)
        {
            if (word.SequenceEqual(_words[i]))
            {
                value = Unsafe.BitCast<int, T>(i);
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <inheritdoc />
    public override bool TryGetUnrecognized(out T value)
    {
        value = Unsafe.BitCast<int, T>(Unrecognized);
        return true;
    }

    /// <inheritdoc />
    public override bool IsDefined(T value) => (uint)Unsafe.BitCast<T, int>(value) < (uint)_words.Length;

    /// <inheritdoc />
    public override bool Means(string text, T value) =>
        TryParse(text, out T meant) ? Unsafe.BitCast<T, int>(meant) == Unsafe.BitCast<T, int>(value) : Unsafe.BitCast<T, int>(value) == Unrecognized;

    /// <inheritdoc />
    /// <exception cref="ArgumentOutOfRangeException">The value is not a member of the enum.</exception>
    public override string Format(T value)
    {
        int index = Unsafe.BitCast<T, int>(value);
        return (uint)index < (uint)_words.Length
            ? _words[index]
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Not a member of the enum.");
    }
}
