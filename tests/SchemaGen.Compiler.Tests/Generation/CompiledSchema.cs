using System.Reflection;
using System.Xml;
using SchemaGen.Runtime;
using SchemaGen.Testing;

namespace SchemaGen.Compiler.Tests.Generation;

/// <summary>A schema whose generated code was compiled, with warnings as errors, and loaded.</summary>
internal sealed class CompiledSchema
{
    private readonly Func<XmlReader, XmlReadOptions?, XmlElementNode> _read;

    private readonly Func<string, XmlReadOptions?, XmlElementNode> _parse;

    private CompiledSchema(Assembly assembly, string schema)
    {
        Type type = assembly.GetType($"{SchemaText.Namespace}.{schema}Schema", throwOnError: true)!;
        _read = type.GetMethod("Read")!.CreateDelegate<Func<XmlReader, XmlReadOptions?, XmlElementNode>>();
        _parse = type.GetMethod("Parse")!.CreateDelegate<Func<string, XmlReadOptions?, XmlElementNode>>();
    }

    public static Assembly Compile(IReadOnlyDictionary<string, string> files) =>
        CompileAndLoad.Compile(files, [typeof(XmlElementNode).Assembly]);

    public static CompiledSchema Of(CodeGenerationResult result) =>
        new(Compile(result.Files.ToDictionary(static file => file.HintName, static file => file.Text, StringComparer.Ordinal)), "Test");

    public static CompiledSchema Of(string schema) => new(Compile(SchemaText.Generate(schema)), "Test");

    /// <summary>Parses a document from text, with default options.</summary>
    public XmlElementNode Parse(string xml) => _parse(xml, null);

    /// <summary>Reads a document; by default strictly.</summary>
    public XmlElementNode Read(string xml, XmlReadOptions? options = null)
    {
        using StringReader text = new(xml);
        using XmlReader reader = XmlReader.Create(text);
        return _read(reader, options);
    }

    /// <summary>Reads a document and writes it again, without line breaks and indentation.</summary>
    public string RoundTrip(string xml)
    {
        XmlElementNode node = Read(xml);
        node.Validate().Errors.ShouldBeEmpty();
        StringWriter text = new();
        using (XmlWriter writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true }))
        {
            node.Write(writer);
        }

        return text.ToString();
    }
}
