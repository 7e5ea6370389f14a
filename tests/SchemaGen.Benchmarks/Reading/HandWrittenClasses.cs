using System.Text;
using System.Xml;
using System.Xml.Serialization;
using SchemaGen.Benchmarks.HandWritten;
using SchemaGen.Testing;

namespace SchemaGen.Benchmarks.Reading;

/// <summary>XmlSerializer over the classes in HandWritten, used as its documentation recommends: with one cached serializer.</summary>
internal static class HandWrittenClasses
{
    private static readonly XmlSerializer Serializer = new(typeof(Guest));
    private static readonly XmlSerializerNamespaces NoNamespaces = new([XmlQualifiedName.Empty]);
    private static readonly XmlWriterSettings Settings = new() { Indent = true, Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    /// <summary>Reads a document.</summary>
    public static Guest Read(XmlReader reader) => (Guest)Serializer.Deserialize(reader)!;

    /// <summary>Writes a document.</summary>
    public static void Write(Guest guest, Stream stream)
    {
        using XmlWriter writer = XmlWriter.Create(stream, Settings);
        Serializer.Serialize(writer, guest, NoNamespaces);
    }

    /// <summary>Whether the classes cover a document: a round trip preserves all its content in order.</summary>
    public static bool Covers(byte[] document)
    {
        using XmlReader reader = DomainDocuments.Open(document);
        using MemoryStream written = new();
        Write(Read(reader), written);
        return Infoset.FirstDifference(Text(document), Text(written.ToArray())) is null;
    }

    private static string Text(byte[] document)
    {
        using StreamReader text = new(new MemoryStream(document));
        return text.ReadToEnd();
    }
}
