using System.Collections.Immutable;
using System.Text;
using System.Xml;
using SchemaGen.RelaxNg;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Writing;
using SchemaGen.Schemas;

namespace SchemaGen.Cli.Documents;

/// <summary>A schema file laid out anew in its own syntax.</summary>
/// <param name="Text">The new text; null if there are errors.</param>
/// <param name="IsChanged">Whether the file has other bytes.</param>
/// <param name="Diagnostics">The errors of the file.</param>
internal sealed record SchemaFormatting(string? Text, bool IsChanged, ImmutableArray<SchemaDiagnostic> Diagnostics)
{
    /// <summary>Reads a file and lays it out anew.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="path">What it is called.</param>
    /// <exception cref="IOException">The file cannot be read, or holds what would be lost.</exception>
    public static SchemaFormatting Of(Stream stream, string path)
    {
        byte[] bytes = ReadAll(stream);
        SchemaDocument document = Parse(bytes, path);
        if (document.Root is not { } root || document.Diagnostics.Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        {
            return new SchemaFormatting(null, false, document.Diagnostics);
        }

        if (document.Syntax == SchemaSyntax.Xml)
        {
            RefuseLosses(bytes);
        }

        string text = SchemaWriter.Write(root, document.Syntax);
        byte[] formatted = Encoding.UTF8.GetBytes(text);
        Verify(Parse(formatted, path), document.Syntax, text);
        return new SchemaFormatting(text, !formatted.AsSpan().SequenceEqual(bytes), document.Diagnostics);
    }

    private static SchemaDocument Parse(byte[] bytes, string path)
    {
        using MemoryStream stream = new(bytes, writable: false);
        return SchemaFiles.Parse(stream, path);
    }

    /// <summary>Before a file is replaced, its new text is read: it has to say the same.</summary>
    private static void Verify(SchemaDocument again, SchemaSyntax syntax, string text)
    {
        if (again.Root is not { } root || SchemaWriter.Write(root, syntax) != text)
        {
            throw new InvalidOperationException("the formatted schema reads differently");
        }
    }

    /// <summary>The tree of a schema has no place for these.</summary>
    private static void RefuseLosses(byte[] bytes)
    {
        using MemoryStream stream = new(bytes, writable: false);
        using XmlReader reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, XmlResolver = null, MaxCharactersFromEntities = 1 });
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.DocumentType or XmlNodeType.ProcessingInstruction)
            {
                var place = (IXmlLineInfo)reader;
                string what = reader.NodeType == XmlNodeType.DocumentType ? "DOCTYPE, whose entities" : $"processing instruction <?{reader.Name}?>, which";
                throw new IOException($"line {place.LineNumber} has a {what} would be lost");
            }
        }
    }

    private static byte[] ReadAll(Stream stream)
    {
        using MemoryStream bytes = new();
        byte[] buffer = new byte[64 * 1024];
        for (int count = stream.Read(buffer); count > 0; count = stream.Read(buffer))
        {
            bytes.Write(buffer, 0, count);
            if (bytes.Length > SchemaFiles.MaxFileSize)
            {
                throw new IOException($"the file is larger than {SchemaFiles.MaxFileSize} bytes, the limit");
            }
        }

        return bytes.ToArray();
    }
}
