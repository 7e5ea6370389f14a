using System.Buffers;
using System.Text;
using SchemaGen.Runtime.Classes;
using SchemaGen.Runtime.Values;
using SchemaGen.Runtime.Writing;

namespace SchemaGen.Runtime.Documents;

/// <summary>The values of members, read from the text of an attribute or element.</summary>
internal static class MemberValues
{
    private const int ShortText = 128;

    /// <summary>The value of a text; null if the text is none.</summary>
    /// <param name="member">The member that it is for.</param>
    /// <param name="text">The text.</param>
    /// <param name="document">The document around; null if there is none.</param>
    /// <param name="element">The number of the element whose namespace declarations are in force.</param>
    public static object? Of(XmlClassMember member, ReadOnlySpan<byte> text, DocumentText? document, int element)
    {
        if (member.Scalar is not { } scalar)
        {
            return Encoding.UTF8.GetString(text);
        }

        if (scalar.HasPrefixes && document is not null)
        {
            Scope scope = new(null, document.NamespacesIn(element));
            return scalar.Read(Encoding.UTF8.GetString(text), scope.Find);
        }

        if (text.Length <= ShortText)
        {
            Span<char> characters = stackalloc char[ShortText];
            return scalar.Read(characters[..Encoding.UTF8.GetChars(text, characters)]);
        }

        char[] rented = ArrayPool<char>.Shared.Rent(text.Length);
        object? value = scalar.Read(rented.AsSpan(0, Encoding.UTF8.GetChars(text, rented)));
        ArrayPool<char>.Shared.Return(rented);
        return value;
    }
}
