using System.Collections.Concurrent;
using System.Reflection;
using System.Xml;
using SchemaGen.RelaxNg;
using SchemaGen.RelaxNg.Derivatives;
using SchemaGen.RelaxNg.Grammars;
using SchemaGen.Runtime;
using SchemaGen.Testing;

namespace SchemaGen.Compiler.Tests.Properties;

/// <summary>The generated and loaded code of a schema, and an independent validator.</summary>
internal sealed class TypedSchema
{
    private readonly Func<string, XmlReadOptions?, XmlElementNode> _parse;
    private readonly Func<ReadOnlyMemory<byte>, XmlReadOptions?, XmlValidationReport> _validate;
    private readonly DerivativeValidator _derivatives;

    /// <summary>Finds the class of a schema.</summary>
    /// <param name="assembly">The assembly of the generated code.</param>
    /// <param name="type">The full name of the class, such as <c>Test.DomainSchema</c>.</param>
    /// <param name="grammar">The schema.</param>
    public TypedSchema(Assembly assembly, string type, Grammar grammar)
    {
        Type schema = assembly.GetType(type, throwOnError: true)!;
        _parse = schema.GetMethod("Parse")!.CreateDelegate<Func<string, XmlReadOptions?, XmlElementNode>>();
        _validate = schema.GetMethod("Validate", [typeof(ReadOnlyMemory<byte>), typeof(XmlReadOptions)])!.CreateDelegate<Func<ReadOnlyMemory<byte>, XmlReadOptions?, XmlValidationReport>>();
        _derivatives = new DerivativeValidator(grammar);
        Grammar = grammar;
    }

    public Grammar Grammar { get; }

    /// <summary>The seed of a random schema.</summary>
    public int Seed { get; init; }

    /// <summary>Generates the classes of schema files in one namespace, compiles them and loads them.</summary>
    public static IReadOnlyList<TypedSchema> LoadFiles(IReadOnlyList<string> paths)
    {
        ConcurrentDictionary<string, SchemaDocument?> documents = new(StringComparer.Ordinal);
        List<CodeGenerationRequest> requests = [.. paths.Select(static path =>
            new CodeGenerationRequest(path.Replace('\\', '/'), SchemaText.Namespace, CodeGenerationRequest.NameOf(path)))];
        CodeGenerationResult result = CodeGenerator.Generate([.. requests], Parse, SchemaLimits.Default);
        if (result.Files.IsEmpty)
        {
            throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Select(static diagnostic => diagnostic.Message)));
        }

        Assembly assembly = CompileAndLoad.Compile(
            result.Files.ToDictionary(static file => file.HintName, static file => file.Text, StringComparer.Ordinal), [typeof(XmlElementNode).Assembly]);
        return [.. requests.Select(request => new TypedSchema(
            assembly, $"{request.Namespace}.{request.Name}Schema", SchemaCompiler.Compile(request.RootPath, Parse, SchemaLimits.Default).Grammar!))];

        SchemaDocument? Parse(string path) => documents.GetOrAdd(
            path, static path => File.Exists(path) ? SchemaCompiler.Parse(path, File.ReadAllText(path), SchemaLimits.Default) : null);
    }

    public XmlElementNode Read(string document, XmlReadOptions? options = null) =>
        _parse(document, (options ?? XmlReadOptions.Default) with { Doctype = XmlDoctype.Ignore });

    public XmlValidationReport Validate(string document) =>
        _validate(System.Text.Encoding.UTF8.GetBytes(document), new XmlReadOptions { Doctype = XmlDoctype.Ignore });

    public bool IsValidByDerivatives(string document) => With(document, _derivatives.IsValid);

    private static T With<T>(string document, Func<XmlReader, T> use)
    {
        using StringReader text = new(document);
        using XmlReader reader = XmlReader.Create(text, new XmlReaderSettings { XmlResolver = null, DtdProcessing = DtdProcessing.Ignore });
        return use(reader);
    }
}
