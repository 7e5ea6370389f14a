namespace SchemaGen.RelaxNg.Tests;

/// <summary>Schemas made of files in memory.</summary>
internal sealed class SchemaFiles
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SchemaDocument> _documents = new(StringComparer.Ordinal);

    public SchemaFiles Add(string path, string text)
    {
        _texts.Add(path, text);
        return this;
    }

    public SchemaResult Compile(string rootPath = "main.rng", SchemaLimits? limits = null) =>
        SchemaCompiler.Compile(rootPath, path => Find(path, limits ?? SchemaLimits.Default), limits ?? SchemaLimits.Default);

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
