using SchemaGen.Cli.Reports;
using SchemaGen.RelaxNg;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Linking;
using SchemaGen.Schemas;
using SchemaGen.Schemas.Catalogs;

namespace SchemaGen.Cli.Documents;

/// <summary>The schemas that documents name, each read once.</summary>
/// <param name="catalog">Where files of addresses are, or null.</param>
/// <param name="checksIdentifiers">Whether identifiers are checked, too.</param>
/// <param name="console">Is told what is wrong with the schemas.</param>
internal sealed class ModelSchemas(XmlCatalog? catalog, bool checksIdentifiers, ToolConsole console)
{
    private readonly Dictionary<string, DocumentSchema?> _known = new(StringComparer.Ordinal);

    /// <summary>The RELAX NG schemas of a document, at least one.</summary>
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
        string file = File.Exists(target) ? target : catalog?.ResolveUri(target) ?? target;
        if (!_known.TryGetValue(file, out DocumentSchema? schema))
        {
            schema = Read(file);
            _known.Add(file, schema);
        }

        return schema ?? throw new IOException($"its schema '{file}' cannot be used");
    }

    private DocumentSchema? Read(string file)
    {
        try
        {
            SchemaResult result = SchemaFiles.Compile(file, limits: null, catalog);
            foreach (SchemaDiagnostic diagnostic in result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            {
                console.Mention(Problem.Of(diagnostic));
            }

            return result.IsCorrect ? DocumentSchema.Of(file, RelaxNgSchema.Create(result), checksIdentifiers, console) : null;
        }
        catch (Exception exception) when (InputFailure.IsExpected(exception))
        {
            console.CannotRead(file, InputFailure.Describe(file, exception));
            return null;
        }
    }
}
