using System.ComponentModel;
using System.Text;
using SchemaGen.Runtime.Programs;

namespace SchemaGen.Runtime;

/// <summary>
/// A RELAX NG schema compiled to tables, which the validator and the readers interpret. Immutable and safe to share between threads.
/// Generated code holds one for each schema.
/// </summary>
public sealed class XmlSchemaProgram
{
    internal XmlSchemaProgram(SchemaNames names, ProgramElement[] elements, ContentState start)
    {
        Names = names;
        Elements = elements;
        Document = ProgramContent.OfDocument(start);
    }

    internal SchemaNames Names { get; }

    internal ProgramElement[] Elements { get; }

    /// <summary>The content of a document: its root element.</summary>
    internal ProgramContent Document { get; }

    /// <summary>Decodes the tables that SchemaGen's generator, or its program encoder, wrote.</summary>
    /// <exception cref="FormatException">The bytes are not a program of this version of SchemaGen.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static XmlSchemaProgram Decode(ReadOnlySpan<byte> encoded) => new ProgramDecoder(encoded).Decode();

    /// <summary>Decodes tables that stand in generated code: base 64 in ASCII, line breaks allowed.</summary>
    /// <exception cref="FormatException">The text is not a program of this version of SchemaGen.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static XmlSchemaProgram FromBase64(ReadOnlySpan<byte> text) => Decode(BytesOf(text));

    /// <summary>The bytes that base 64 in ASCII says.</summary>
    internal static byte[] BytesOf(ReadOnlySpan<byte> text)
    {
        char[] characters = new char[text.Length];
        Encoding.ASCII.GetChars(text, characters);
        return Convert.FromBase64CharArray(characters, 0, characters.Length);
    }

    /// <summary>All elements of exactly that name; none for a name that the schema does not mention.</summary>
    internal IEnumerable<ProgramElement> ElementsNamed(int nameNumber) => Elements.Where(element => element.NameNumber == nameNumber);

    /// <summary>The content of a document whose root is one of the given elements: for reading parts of documents.</summary>
    internal ProgramContent DocumentOf(ReadOnlySpan<int> elements)
    {
        ContentState end = new(isAccepting: true);
        ContentState start = new(isAccepting: false);
        end.Complete([], textNext: null);
        Transition[] transitions = new Transition[elements.Length];
        for (int i = 0; i < transitions.Length; i++)
        {
            transitions[i] = new Transition(Elements[elements[i]], end);
        }

        start.Complete(transitions, textNext: null);
        return ProgramContent.OfDocument(start);
    }
}
