using System.Xml;
using SchemaGen.RelaxNg.Derivatives;
using SchemaGen.RelaxNg.Writing;

namespace SchemaGen.RelaxNg.Tests;

/// <summary>A schema that consists of files in memory.</summary>
internal sealed class SchemaFiles
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchemaDocument> _documents = new(StringComparer.Ordinal);

    /// <summary>Creates a schema with one file.</summary>
    public static SchemaFiles Of(string text) => new SchemaFiles().Add("main.rng", text);

    /// <summary>Creates a grammar with XSD datatypes. Its contents start on line 2.</summary>
    public static SchemaFiles OfGrammar(string contents) => Of(GrammarText(contents));

    public static string GrammarText(string contents) =>
        $"""
        <grammar xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
        {contents}
        </grammar>
        """;

    /// <summary>Creates a schema whose root element <c>doc</c> has the given content, on line 3.</summary>
    public static SchemaFiles OfContent(string content) => OfGrammar($"<start><element name=\"doc\">\n{content}\n</element></start>");

    public SchemaFiles Add(string path, string text)
    {
        _texts.Add(path, text);
        return this;
    }

    public SchemaResult Compile(string rootPath = "main.rng", SchemaLimits? limits = null) =>
        SchemaCompiler.Compile(rootPath, path => Find(path, limits ?? SchemaLimits.Default), limits ?? SchemaLimits.Default);

    /// <summary>Returns the simplified form as text. Fails if there are diagnostics.</summary>
    public string Simple() => SimpleFormWriter.Write(Correct().Grammar!);

    /// <summary>Compiles the schema. Fails if there are diagnostics.</summary>
    public SchemaResult Correct(string rootPath = "main.rng")
    {
        SchemaResult result = Compile(rootPath);
        result.Diagnostics.Select(static diagnostic => $"{diagnostic.Location}: {diagnostic.Message}").ShouldBeEmpty();
        return result;
    }

    /// <summary>Returns the codes and locations of all diagnostics: <c>TooDeep main.rng:2:3</c>.</summary>
    public IReadOnlyList<string> Diagnose(SchemaLimits? limits = null)
    {
        SchemaResult result = Compile(limits: limits);
        result.Grammar.ShouldBeNull();
        return [.. result.Diagnostics.Select(static diagnostic => $"{diagnostic.Code} {diagnostic.Location}")];
    }

    public bool Accepts(string document, string rootPath = "main.rng")
    {
        using XmlReader reader = XmlReader.Create(new StringReader(document));
        return new DerivativeValidator(Correct(rootPath).Grammar!).IsValid(reader);
    }

    private SchemaDocument? Find(string path, SchemaLimits limits)
    {
        if (!_documents.TryGetValue(path, out SchemaDocument? document) && _texts.TryGetValue(path, out string? text))
        {
            document = SchemaCompiler.Parse(path, text, limits);
            _documents.Add(path, document);
        }

        return document;
    }
}
