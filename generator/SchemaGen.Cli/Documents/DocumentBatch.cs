using System.Xml;
using SchemaGen.Cli.Reports;
using SchemaGen.Runtime;
using SchemaGen.Schemas;
using SchemaGen.Schemas.Identifiers;

namespace SchemaGen.Cli.Documents;

/// <summary>Validates documents one after the other; goes on after those that cannot be read.</summary>
internal sealed class DocumentBatch(
    RelaxNgSchema schema,
    IdChecker? identifiers,
    IReport report,
    XmlReaderSettings settings,
    XmlReadOptions options)
{
    /// <summary>Validates documents; the highest exit code of them counts.</summary>
    public int Validate(List<string> paths, Progress progress) => InputBatch.Run(
        paths,
        i =>
        {
            progress.Report(i, paths.Count, 0, paths[i]);
            return Validate(paths[i], part => progress.Report(i, paths.Count, part, paths[i]));
        },
        (path, errors) =>
        {
            report.Document(path, errors);
            return errors.Count == 0 ? ExitCode.Yes : ExitCode.No;
        },
        report.Unreadable);

    private IReadOnlyList<XmlValidationError> Validate(string path, Action<double> onRead)
    {
        IReadOnlyList<XmlValidationError> errors = Open(path, onRead, stream => schema.Validate(stream, options));
        return identifiers is null || errors.Any(IsUnreadable)
            ? errors
            : Merge(errors, Open(path, onRead, stream => CheckIdentifiers(identifiers, stream)));
    }

    private static T Open<T>(string path, Action<double> onRead, Func<Stream, T> read)
    {
        using WatchedFile stream = new(path, onRead);
        return read(stream);
    }

    private IReadOnlyList<XmlValidationError> CheckIdentifiers(IdChecker checker, Stream stream)
    {
        using XmlReader reader = XmlReader.Create(stream, settings);
        return checker.Check(reader, options.MaxErrors);
    }

    /// <summary>Whether validation could not go on to the document's end; then its identifiers are not looked at.</summary>
    private static bool IsUnreadable(XmlValidationError error) =>
        error.Code is XmlErrorCodes.NotWellFormed or XmlErrorCodes.Doctype or XmlErrorCodes.LimitExceeded;

    private List<XmlValidationError> Merge(IReadOnlyList<XmlValidationError> errors, IReadOnlyList<XmlValidationError> more) =>
        [.. errors.Concat(more).OrderBy(static error => error.Line).ThenBy(static error => error.Column).Take(options.MaxErrors)];
}
