using System.Collections.Immutable;
using System.Text;
using System.Xml;
using SchemaGen.RelaxNg;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Writing;
using SchemaGen.Schemas;

namespace SchemaGen.Cli.Documents;

/// <summary>A schema file reformatted in its own syntax.</summary>
/// <param name="Text">The new text; null if there are errors.</param>
/// <param name="IsChanged">Whether formatting changes the bytes of the file.</param>
/// <param name="Diagnostics">The errors of the file.</param>
internal sealed record SchemaFormatting(string? Text, bool IsChanged, ImmutableArray<SchemaDiagnostic> Diagnostics)
{
    /// <summary>Reads and reformats a file.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="path">The name of the file in messages.</param>
    /// <exception cref="IOException">The file cannot be read, or contains something that formatting would lose.</exception>
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

    /// <summary>Parses the new text before a file is replaced, to verify that its meaning is unchanged.</summary>
    private static void Verify(SchemaDocument again, SchemaSyntax syntax, string text)
    {
        if (again.Root is not { } root || SchemaWriter.Write(root, syntax) != text)
        {
            throw new InvalidOperationException("the formatted schema reads differently");
        }
    }

    /// <summary>Rejects parts of the file that the schema's tree cannot represent.</summary>
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
