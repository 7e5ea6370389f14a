using SchemaGen.Cli.Reports;
using SchemaGen.RelaxNg;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Linking;
using SchemaGen.Schemas;
using SchemaGen.Schemas.Catalogs;

namespace SchemaGen.Cli.Documents;

/// <summary>The schemas that documents name. Each is read once.</summary>
/// <param name="catalog">Maps addresses to files; null for no catalog.</param>
/// <param name="checksIdentifiers">Whether identifiers are checked as well.</param>
/// <param name="console">Receives notes about the schemas.</param>
/// <param name="report">Receives errors in the schemas.</param>
internal sealed class ModelSchemas(XmlCatalog? catalog, bool checksIdentifiers, ToolConsole console, IReport report)
{
    private readonly Dictionary<string, DocumentSchema?> _known = new(StringComparer.Ordinal);

    /// <summary>Returns the RELAX NG schemas of a document, at least one.</summary>
    /// <param name="path">The document's path.</param>
    /// <param name="document">The document, from its start.</param>
    /// <exception cref="IOException">The document names no such schema, or one that cannot be used.</exception>
    public IReadOnlyList<DocumentSchema> Of(string path, Stream document)
    {
        List<DocumentModel> models = DocumentModel.Of(document).FindAll(static model => model.IsRelaxNg);
        return models.Count > 0
            ? models.ConvertAll(model => Load(path, model.Href))
            : throw new IOException("it names no RELAX NG schema by an <?xml-model?> before its root element");
    }

    private DocumentSchema Load(string path, string href)
    {
        string target = SchemaUri.Resolve(SchemaUri.Normalize(path), href);
        if (!_known.TryGetValue(target, out DocumentSchema? schema))
        {
            schema = Read(target);
            _known.Add(target, schema);
        }

        return schema ?? throw new IOException($"its schema '{target}' cannot be used");
    }

    private DocumentSchema? Read(string file)
    {
        try
        {
            SchemaResult result = SchemaFiles.Compile(SchemaLoading.Find(file, catalog), limits: null, catalog);
            if (result.IsCorrect)
            {
                return DocumentSchema.Of(file, RelaxNgSchema.Create(result), checksIdentifiers, console, report);
            }

            report.Unusable(file, [.. result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(Problem.Of)]);
            return null;
        }
        catch (Exception exception) when (InputFailure.IsExpected(exception))
        {
            report.Unreadable(file, InputFailure.Describe(file, exception));
            return null;
        }
    }
}
