using SchemaGen.Cli.Commands;
using SchemaGen.Runtime;
using SchemaGen.Schemas;

namespace SchemaGen.Cli.Versions;

/// <summary>Validates documents by each of several versions, on all cores.</summary>
/// <param name="versions">The versions, the oldest first.</param>
/// <param name="options">The limits, including the maximum number of reported errors.</param>
internal sealed class VersionedValidation(IReadOnlyList<SchemaVersion> versions, XmlReadOptions options)
{
    private readonly RelaxNgSchema[] _schemas = [.. versions.Select(static version => version.Schema).OfType<RelaxNgSchema>().Distinct()];

    public DocumentVerdicts Validate(string path, byte[] document)
    {
        // One error is enough for a verdict.
        XmlReadOptions shortest = options with { MaxErrors = 1 };
        var areValid = new bool[_schemas.Length];
        Parallel.For(0, _schemas.Length, i => areValid[i] = _schemas[i].Validate(document, shortest).IsValid);

        bool?[] accepts = [.. versions.Select(version => version.Schema is { } schema ? areValid[Array.IndexOf(_schemas, schema)] : (bool?)null)];
        DocumentVerdicts verdicts = new(path, accepts, []);
        return verdicts.Refusing < 0 ? verdicts : verdicts with
        {
            Errors = [.. versions[verdicts.Refusing].Schema!.Validate(document, options).Errors.Select(error => DoctypeOption.WithHint(error, options.Doctype))],
        };
    }
}
