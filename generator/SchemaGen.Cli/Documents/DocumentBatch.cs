using System.Xml;
using SchemaGen.Cli.Commands;
using SchemaGen.Cli.Reports;
using SchemaGen.Runtime;
using SchemaGen.Schemas;
using SchemaGen.Schemas.Identifiers;

namespace SchemaGen.Cli.Documents;

/// <summary>Validates documents one after the other, and continues after unreadable ones.</summary>
/// <param name="schema">The schema of all documents; null if each names its own.</param>
/// <param name="models">The schemas that documents name.</param>
/// <param name="report">Receives the results.</param>
/// <param name="settings">The reader settings for checking identifiers.</param>
/// <param name="options">The validation options.</param>
/// <param name="openInput">Opens the standard input.</param>
internal sealed class DocumentBatch(
    DocumentSchema? schema,
    ModelSchemas models,
    IReport report,
    XmlReaderSettings settings,
    XmlReadOptions options,
    Func<Stream> openInput)
{
    /// <summary>Validates documents and returns the highest exit code.</summary>
    public int Validate(List<string> paths, Progress progress) => InputBatch.Run(
        paths,
        i =>
        {
            progress.Report(i, paths.Count, 0, paths[i]);
            return Validate(paths[i], part => progress.Report(i, paths.Count, part, paths[i]));
        },
        (path, errors) =>
        {
            report.Document(path, [.. errors.Select(error => DoctypeOption.WithHint(error, options.Doctype))]);
            return errors.Count == 0 ? ExitCode.Yes : ExitCode.No;
        },
        report.Unreadable);

    private IReadOnlyList<XmlValidationError> Validate(string path, Action<double> onRead) => path == FileList.StandardInput
        ? ValidateInput()
        : ValidateAll(path, read => Open(path, onRead, read));

    /// <summary>Validates the standard input, which can be read only once. It is buffered only if a second pass needs it.</summary>
    private IReadOnlyList<XmlValidationError> ValidateInput()
    {
        using Stream input = openInput();
        if (schema is { Identifiers: null })
        {
            return schema.Schema.Validate(input, options).Errors;
        }

        using MemoryStream copy = new();
        input.CopyTo(copy);
        return ValidateAll(FileList.StandardInput, read =>
        {
            copy.Position = 0;
            read(copy);
        });
    }

    /// <summary>Validates a document by each of its schemas. Errors that several schemas find are reported once.</summary>
    private IReadOnlyList<XmlValidationError> ValidateAll(string path, Action<Action<Stream>> open)
    {
        IReadOnlyList<DocumentSchema> schemas = [];
        if (schema is not null)
        {
            schemas = [schema];
        }
        else
        {
            try
            {
                open(stream => schemas = models.Of(path, stream));
            }
            catch (Exception exception) when (exception is XmlException or IOException && Malformed(open) is { Count: > 0 } malformed)
            {
                return malformed;
            }
        }

        IReadOnlyList<XmlValidationError> errors = [];
        foreach (DocumentSchema each in schemas)
        {
            IReadOnlyList<XmlValidationError> found = Validate(each, open);
            errors = errors.Count == 0 ? found : Merge(errors, [.. found.Where(error => !errors.Any(known => IsSame(known, error)))]);
        }

        return errors;
    }

    /// <summary>Returns the errors that make a document invalid for any schema.</summary>
    private IReadOnlyList<XmlValidationError> Malformed(Action<Action<Stream>> open) =>
        Validate(new DocumentSchema(RelaxNgSchema.Parse("start = any any = element * { (attribute * { text } | text | any)* }"), null), open);

    private IReadOnlyList<XmlValidationError> Validate(DocumentSchema by, Action<Action<Stream>> open)
    {
        IReadOnlyList<XmlValidationError> errors = [];
        open(stream => errors = by.Schema.Validate(stream, options).Errors);
        if (by.Identifiers is { } identifiers && !errors.Any(IsUnreadable))
        {
            open(stream => errors = Merge(errors, CheckIdentifiers(identifiers, stream)));
        }

        return errors;
    }

    private static bool IsSame(XmlValidationError left, XmlValidationError right) =>
        left.Line == right.Line && left.Column == right.Column && left.Code == right.Code && left.Message == right.Message;

    private static void Open(string path, Action<double> onRead, Action<Stream> read)
    {
        using WatchedFile stream = new(SchemaLoading.LocalPath(path), onRead);
        read(stream);
    }

    private IReadOnlyList<XmlValidationError> CheckIdentifiers(IdChecker checker, Stream stream)
    {
        using XmlReader reader = XmlReader.Create(stream, settings);
        return checker.Check(reader, options.MaxErrors);
    }

    /// <summary>Whether validation stopped before the end of the document. Its identifiers are not checked then.</summary>
    private static bool IsUnreadable(XmlValidationError error) =>
        error.Code is XmlErrorCodes.NotWellFormed or XmlErrorCodes.Doctype or XmlErrorCodes.LimitExceeded;

    private List<XmlValidationError> Merge(IReadOnlyList<XmlValidationError> errors, IReadOnlyList<XmlValidationError> more) =>
        [.. errors.Concat(more).OrderBy(static error => error.Line).ThenBy(static error => error.Column).Take(options.MaxErrors)];
}
