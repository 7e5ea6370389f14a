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
    XmlReadOptions options,
    Func<Stream> openInput)
{
    /// <summary>Validates documents; the highest exit code of them counts.</summary>
    public int Validate(List<string> paths, Progress progress)
    {
        int exitCode = Run(paths, progress);
        report.End();
        return exitCode;
    }

    private int Run(List<string> paths, Progress progress) => InputBatch.Run(
        paths,
        i =>
        {
            progress.Report(i, paths.Count, 0, paths[i]);
            return Validate(paths[i], part => progress.Report(i, paths.Count, part, paths[i]));
        },
        (path, errors) =>
        {
            report.Document(path, [.. errors.Select(WithHint)]);
            return errors.Count == 0 ? ExitCode.Yes : ExitCode.No;
        },
        report.Unreadable);

    private IReadOnlyList<XmlValidationError> Validate(string path, Action<double> onRead) => path == FileList.StandardInput
        ? ValidateInput()
        : Validate(read => Open(path, onRead, read));

    /// <summary>The standard input can be read once; it is kept only if it is read twice.</summary>
    private IReadOnlyList<XmlValidationError> ValidateInput()
    {
        using Stream input = openInput();
        if (identifiers is null)
        {
            return schema.Validate(input, options);
        }

        using MemoryStream copy = new();
        input.CopyTo(copy);
        return Validate(read =>
        {
            copy.Position = 0;
            return read(copy);
        });
    }

    private IReadOnlyList<XmlValidationError> Validate(Func<Func<Stream, IReadOnlyList<XmlValidationError>>, IReadOnlyList<XmlValidationError>> open)
    {
        IReadOnlyList<XmlValidationError> errors = open(stream => schema.Validate(stream, options));
        return identifiers is null || errors.Any(IsUnreadable)
            ? errors
            : Merge(errors, open(stream => CheckIdentifiers(identifiers, stream)));
    }

    /// <summary>A refused DOCTYPE in the words of the command line.</summary>
    private XmlValidationError WithHint(XmlValidationError error) => error.Code == XmlErrorCodes.Doctype && options.Doctype == XmlDoctype.Refuse
        ? error with { Message = "DOCTYPE is not allowed; --dtd internal reads its internal subset, --dtd ignore skips it" }
        : error;

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
