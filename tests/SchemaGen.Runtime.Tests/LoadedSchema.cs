using SchemaGen.RelaxNg;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Programs;

namespace SchemaGen.Runtime.Tests;

/// <summary>A schema after the front end, the program builder, the encoder and the decoder: the combined work of a generator and its consumer.</summary>
internal sealed class LoadedSchema
{
    private LoadedSchema(SchemaResult result, XmlSchemaReader reader)
    {
        Result = result;
        Reader = reader;
    }

    public SchemaResult Result { get; }

    public XmlSchemaReader Reader { get; }

    /// <summary>Loads a schema without includes from its text.</summary>
    public static LoadedSchema FromText(string schema) => From("schema.rng", _ => schema);

    /// <summary>Loads a schema from a file. Included files are resolved relative to it.</summary>
    public static LoadedSchema FromFile(string path) => From(path.Replace('\\', '/'), file => File.Exists(file) ? File.ReadAllText(file) : null);

    /// <summary>Loads a schema from files in memory.</summary>
    public static LoadedSchema FromTexts(string root, IReadOnlyDictionary<string, string> texts) => From(root, texts.GetValueOrDefault);

    public XmlValidationReport Validate(string xml, XmlReadOptions? options = null) => Reader.ValidateText(xml, options);

    public XmlValidationReport ValidateFile(string path)
    {
        using FileStream stream = File.OpenRead(path);
        return Reader.Validate(stream);
    }

    private static LoadedSchema From(string root, Func<string, string?> open)
    {
        SchemaResult result = SchemaCompiler.Compile(
            root,
            path => open(path) is string text ? SchemaCompiler.Parse(path, text, SchemaLimits.Default) : null,
            SchemaLimits.Default);
        result.Diagnostics.ShouldBeEmpty();
        List<SchemaDiagnostic> diagnostics = [];
        ValidatorProgram? program = ProgramBuilder.Build(result.Grammar!, static _ => ElementBinding.Raw, diagnostics);
        diagnostics.ShouldBeEmpty();
        XmlSchemaProgram decoded = XmlSchemaProgram.Decode(ProgramEncoder.Encode(program!));
        return new LoadedSchema(result, new XmlSchemaReader(decoded));
    }
}
