using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;
using SchemaGen.Schemas;
using SchemaGen.Site;

namespace SchemaGen.Cli.Documents;

/// <summary>Reads the documents that provide examples for a site.</summary>
internal static class ExampleDocuments
{
    private static readonly XmlReaderSettings Settings = new() { XmlResolver = null, DtdProcessing = DtdProcessing.Prohibit };

    /// <summary>Returns the valid documents of a folder. Invalid documents are reported and skipped.</summary>
    /// <exception cref="UnusableInputException">The folder cannot be read, or has no valid document.</exception>
    public static ImmutableArray<ExampleDocument> Read(string folder, RelaxNgSchema schema, ToolConsole console)
    {
        string[] paths = DocumentFolder.Find(folder);
        ImmutableArray<ExampleDocument>.Builder documents = ImmutableArray.CreateBuilder<ExampleDocument>();
        InputBatch.Run(
            paths,
            i =>
            {
                byte[] bytes = File.ReadAllBytes(paths[i]);
                if (schema.Validate(bytes) is not { Errors: [{ } error, ..] })
                {
                    using XmlReader reader = XmlReader.Create(new MemoryStream(bytes), Settings);
                    documents.Add(new ExampleDocument(Path.GetRelativePath(folder, paths[i]).Replace('\\', '/'), XElement.Load(reader, LoadOptions.PreserveWhitespace)));
                }
                else
                {
                    console.Mention($"{paths[i]}:{error.Line}:{error.Column}: no example is taken from it: {error.Message}");
                }

                return ExitCode.Yes;
            },
            static (_, exitCode) => exitCode,
            console.CannotRead);
        return documents.Count > 0 ? documents.ToImmutable() : throw new UnusableInputException($"no document in the folder '{folder}' is valid");
    }
}
