using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SchemaGen.Compiler;
using SchemaGen.Evolution;
using SchemaGen.Generator.Diagnostics;
using SchemaGen.Generator.Pipeline;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Linking;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.Generator.Options;

/// <summary>Reads an additional file and its metadata, and reports errors in the metadata. No other code reads options.</summary>
internal static class SchemaSourceReader
{
    /// <summary>Returns the file with its settings, or null for a file without a role.</summary>
    public static SchemaSource? Read(AdditionalText file, AnalyzerConfigOptionsProvider provider, CancellationToken cancellationToken)
    {
        AnalyzerConfigOptions options = provider.GetOptions(file);
        if (RoleOf(options) is not { } role)
        {
            return null;
        }

        string path = SchemaUri.Normalize(file.Path);
        List<DiagnosticInfo> diagnostics = [];
        string? text = file.GetText(cancellationToken)?.ToString();
        if (text is null)
        {
            diagnostics.Add(Say(DiagnosticCode.FileUnreadable, path, "check the item's path"));
        }

        CodeGenerationRequest? request = role == FileRole.Schema
            ? ReadRequest(path, options, provider.GlobalOptions, diagnostics)
            : null;
        CompatibilityRequest? compatibility = role == FileRole.Schema ? ReadCompatibility(path, options, diagnostics) : null;
        return new SchemaSource(path, text ?? "", role, text is null ? null : request, [.. diagnostics]) { Compatibility = text is null ? null : compatibility };
    }

    /// <summary>Whether an additional file is a schema with a baseline. Does not read the file's text.</summary>
    public static bool HasBaseline(AdditionalText file, AnalyzerConfigOptionsProvider provider) => Stated(provider.GetOptions(file), OptionKeys.Baseline) is not null;

    private static CodeGenerationRequest? ReadRequest(
        string path,
        AnalyzerConfigOptions options,
        AnalyzerConfigOptions globalOptions,
        List<DiagnosticInfo> diagnostics)
    {
        string @namespace = Stated(options, OptionKeys.Namespace)
            ?? SchemaName.NamespaceFromRoot(Stated(globalOptions, OptionKeys.RootNamespace) ?? "");
        string name = Stated(options, OptionKeys.Name) ?? CodeGenerationRequest.NameOf(path);
        bool isPublic = ReadVisibility(path, options, diagnostics);

        int before = diagnostics.Count;
        if (!SchemaName.IsNamespace(@namespace))
        {
            diagnostics.Add(Say(DiagnosticCode.NamespaceInvalid, path, @namespace));
        }

        if (!SchemaName.IsIdentifier(name))
        {
            diagnostics.Add(Say(DiagnosticCode.SchemaNameInvalid, path, name));
        }

        return diagnostics.Count == before ? new CodeGenerationRequest(path, @namespace, name, isPublic) : null;
    }

    private static CompatibilityRequest? ReadCompatibility(string path, AnalyzerConfigOptions options, List<DiagnosticInfo> diagnostics)
    {
        string? baseline = Stated(options, OptionKeys.Baseline);
        string? compatibility = Stated(options, OptionKeys.Compatibility);
        if (baseline is null)
        {
            if (compatibility is not null)
            {
                diagnostics.Add(Say(DiagnosticCode.BaselineMissing, path));
            }

            return null;
        }

        CompatibilityMode? mode = compatibility?.ToLowerInvariant() switch
        {
            null or "backward" => CompatibilityMode.Backward,
            "forward" => CompatibilityMode.Forward,
            "full" => CompatibilityMode.Full,
            "equal" => CompatibilityMode.Equal,
            _ => null,
        };
        if (mode is null)
        {
            diagnostics.Add(Say(DiagnosticCode.CompatibilityUnknown, path, compatibility!));
        }

        return mode is { } known ? new CompatibilityRequest(SchemaUri.Normalize(baseline), known) : null;
    }

    /// <summary>Reads the visibility. An unknown value is reported and treated as the default, so no errors about missing types follow.</summary>
    private static bool ReadVisibility(string path, AnalyzerConfigOptions options, List<DiagnosticInfo> diagnostics)
    {
        string visibility = Stated(options, OptionKeys.Visibility) ?? "public";
        bool isInternal = string.Equals(visibility, "internal", StringComparison.OrdinalIgnoreCase);
        if (!isInternal && !string.Equals(visibility, "public", StringComparison.OrdinalIgnoreCase))
        {
            diagnostics.Add(Say(DiagnosticCode.VisibilityUnknown, path, visibility));
        }

        return !isInternal;
    }

    private static FileRole? RoleOf(AnalyzerConfigOptions options) => Stated(options, OptionKeys.Role) switch
    {
        "schema" => FileRole.Schema,
        "include" => FileRole.Include,
        "baseline" => FileRole.Baseline,
        "names" => FileRole.Names,
        "accepted" => FileRole.Accepted,
        _ => null,
    };

    /// <summary>Returns the trimmed value; null if there is none. The build writes an empty value for metadata that is not set.</summary>
    private static string? Stated(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out string? value) && value.Trim() is { Length: > 0 } stated ? stated : null;

    private static DiagnosticInfo Say(DiagnosticCode code, string path, params string[] arguments) =>
        new(code, SourceLocation.File(path), [.. arguments]);
}
