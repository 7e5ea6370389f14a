using System.Collections.Immutable;
using System.Globalization;

namespace SchemaGen.RelaxNg.Diagnostics;

/// <summary>The one table of messages.</summary>
public static class DiagnosticMessages
{
    /// <summary>The severity, title and format of a code.</summary>
    public static (DiagnosticSeverity Severity, string Title, string Format) Of(DiagnosticCode code) => code switch
    {
        DiagnosticCode.NoSchemas => (DiagnosticSeverity.Info, "The project has no schema", "The project has no RelaxNgSchema item: nothing is generated"),
        DiagnosticCode.RuntimeMissing => (DiagnosticSeverity.Error, "SchemaGen.Runtime is not referenced", "Generated code needs the package SchemaGen.Runtime: add a reference to it"),
        DiagnosticCode.RuntimeVersionDiffers => (DiagnosticSeverity.Warning, "SchemaGen.Runtime has another version", "SchemaGen.Generator is of version {0} but SchemaGen.Runtime of version {1}: reference the same version of both"),
        DiagnosticCode.LanguageVersionTooLow => (DiagnosticSeverity.Error, "The C# version is too low", "Generated code needs C# 11 or later but the project uses C# {0}: set LangVersion, or target net8.0 or later"),
        DiagnosticCode.VisibilityUnknown => (DiagnosticSeverity.Error, "Unknown visibility", "The Visibility of a RelaxNgSchema item is 'public' or 'internal', not '{0}'"),
        DiagnosticCode.NamespaceInvalid => (DiagnosticSeverity.Error, "Invalid namespace", "The namespace '{0}' is not one that C# allows: set the metadata Namespace of the RelaxNgSchema item"),
        DiagnosticCode.SchemaNameInvalid => (DiagnosticSeverity.Error, "Invalid schema name", "The schema's name '{0}' is not an identifier that C# allows: set the metadata Name of the RelaxNgSchema item"),
        DiagnosticCode.SchemaNameRepeated => (DiagnosticSeverity.Error, "Repeated schema name", "The schema's name '{0}' is already taken in namespace '{1}' by '{2}': set the metadata Name or Namespace of one of them"),
        DiagnosticCode.NamespaceDiffersByCase => (DiagnosticSeverity.Error, "Namespaces differ only in case", "Another schema's namespace differs from '{0}' only in case: spell both alike"),
        DiagnosticCode.FileUnreadable => (DiagnosticSeverity.Error, "Unreadable file", "The file cannot be read: check the item's path"),
        DiagnosticCode.ReferenceDiffersByCase => (DiagnosticSeverity.Warning, "A reference differs in case", "'{0}' is taken to mean the file '{1}', whose name differs in case: systems that tell case apart will not find it"),
        DiagnosticCode.FeatureUnsupported => (DiagnosticSeverity.Warning, "Not supported yet", "{0} is not supported by this version of SchemaGen and has no effect"),
        DiagnosticCode.TooManyIncludeCandidates => (DiagnosticSeverity.Warning, "Too many files beside the schemas", "The folders of the schemas hold {0} schema files, more than {1}: none of them is used; list those that are included as RelaxNgInclude, or raise SchemaGenIncludeCandidateLimit"),
        DiagnosticCode.SchemaListedTwice => (DiagnosticSeverity.Warning, "A schema is listed twice", "The RelaxNgSchema item '{0}' is listed more than once; the first counts"),
        DiagnosticCode.NotWellFormed => (DiagnosticSeverity.Error, "The schema is not well-formed XML", "{0}"),
        DiagnosticCode.Internal => (DiagnosticSeverity.Error, "SchemaGen failed", "SchemaGen failed on this schema, which is a bug in SchemaGen: {0}"),
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "A code without a message."),
    };

    /// <summary>The id that users see: <c>SG0101</c>.</summary>
    public static string Id(DiagnosticCode code) => $"SG{((int)code).ToString("D4", CultureInfo.InvariantCulture)}";

    /// <summary>The message with its holes filled.</summary>
    public static string Format(DiagnosticCode code, ImmutableArray<string> arguments) =>
        string.Format(CultureInfo.InvariantCulture, Of(code).Format, [.. arguments]);
}
