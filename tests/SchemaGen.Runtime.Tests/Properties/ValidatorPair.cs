using System.Text;
using System.Xml;
using SchemaGen.RelaxNg;
using SchemaGen.RelaxNg.Derivatives;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Programs;

namespace SchemaGen.Runtime.Tests.Properties;

/// <summary>Both validators of a schema: the tables, encoded and decoded, and the derivatives.</summary>
internal sealed class ValidatorPair
{
    private readonly XmlSchemaReader _tables;
    private readonly DerivativeValidator _derivatives;

    private ValidatorPair(Grammar grammar, ValidatorProgram program)
    {
        Grammar = grammar;
        _tables = new XmlSchemaReader(XmlSchemaProgram.Decode(ProgramEncoder.Encode(program)));
        _derivatives = new DerivativeValidator(grammar);
    }

    public Grammar Grammar { get; }

    /// <summary>Creates the validators of a schema; null if it is not correct or exceeds the limits of the tables.</summary>
    public static ValidatorPair? TryCreate(string schema, string path = "schema.rng")
    {
        SchemaDocument document = SchemaCompiler.Parse(path, schema, SchemaLimits.Default);
        SchemaResult result = SchemaCompiler.Compile(path, _ => document, SchemaLimits.Default);
        List<SchemaDiagnostic> diagnostics = [];
        return result.Grammar is Grammar grammar && ProgramBuilder.Build(grammar, static _ => ElementBinding.Raw, diagnostics) is ValidatorProgram program
            ? new ValidatorPair(grammar, program)
            : null;
    }

    public XmlValidationReport ByTables(string xml) => _tables.ValidateText(xml);

    public XmlAdaptation Adapt(string xml) => _tables.Adapt(Encoding.UTF8.GetBytes(xml));

    public bool ByDerivatives(string xml) => Read(xml, _derivatives.IsValid);

    private static T Read<T>(string xml, Func<XmlReader, T> validate)
    {
        using StringReader text = new(xml);
        using XmlReader reader = XmlReader.Create(text, new XmlReaderSettings { XmlResolver = null });
        return validate(reader);
    }
}
