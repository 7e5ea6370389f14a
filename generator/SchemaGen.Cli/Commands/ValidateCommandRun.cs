using System.Xml;
using SchemaGen.Cli.Documents;
using SchemaGen.Cli.Reports;
using SchemaGen.Runtime;
using SchemaGen.Schemas;
using SchemaGen.Schemas.Identifiers;

namespace SchemaGen.Cli.Commands;

/// <summary>Validates a batch: it goes on after inputs that cannot be read.</summary>
internal sealed class ValidateCommandRun(
    RelaxNgSchema schema,
    IdChecker? identifiers,
    IReport report,
    XmlReaderSettings settings,
    XmlReadOptions options)
{
    public int All(List<string> paths, ToolConsole console)
    {
        int worst = ExitCode.Yes;
        using Progress progress = new(console, paths.Count);
        for (int i = 0; i < paths.Count; i++)
        {
            progress.Report(i);
            worst = Math.Max(worst, One(paths[i]));
        }

        return worst;
    }

    private int One(string path)
    {
        IReadOnlyList<XmlValidationError> errors;
        try
        {
            errors = Open(path, reader => schema.Validate(reader, options));
            if (identifiers is not null && !errors.Any(IsUnreadable))
            {
                errors = Merge(errors, Open(path, reader => identifiers.Check(reader, options.MaxErrors)));
            }
        }
        catch (Exception exception) when (InputFailure.IsExpected(exception))
        {
            report.Unreadable(path, InputFailure.Describe(path, exception));
            return ExitCode.Unusable;
        }

        report.Document(path, errors);
        return errors.Count == 0 ? ExitCode.Yes : ExitCode.No;
    }

    private T Open<T>(string path, Func<XmlReader, T> read)
    {
        using FileStream stream = File.OpenRead(path);
        using XmlReader reader = XmlReader.Create(stream, settings);
        return read(reader);
    }

    /// <summary>Whether validation could not go on to the document's end; then its identifiers are not looked at.</summary>
    private static bool IsUnreadable(XmlValidationError error) =>
        error.Code is XmlErrorCodes.NotWellFormed or XmlErrorCodes.Doctype or XmlErrorCodes.LimitExceeded;

    private List<XmlValidationError> Merge(IReadOnlyList<XmlValidationError> errors, IReadOnlyList<XmlValidationError> more) =>
        [.. errors.Concat(more).OrderBy(static error => error.Line).ThenBy(static error => error.Column).Take(options.MaxErrors)];
}
