using System.Collections.Immutable;
using SchemaGen.RelaxNg.Linking;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Generator.Pipeline;

/// <summary>
/// Finds the references of a file to others, so that a schema depends only on the files that it consists of. Recursion
/// is bounded, because the parser rejects trees that are too deep.
/// </summary>
internal static class FileReferences
{
    /// <summary>Returns the references of a file.</summary>
    public static IEnumerable<FileReference> Of(ParsedSchema file) =>
        file.Document.Root is { } root ? Of(root) : [];

    private static IEnumerable<FileReference> Of(PatternSyntax pattern) => pattern switch
    {
        ExternalRefSyntax reference => [Reference(reference.Href, reference)],
        GrammarSyntax grammar => Of(grammar.Contents),
        GroupSyntax group => group.Children.SelectMany(Of),
        InterleaveSyntax interleave => interleave.Children.SelectMany(Of),
        ChoiceSyntax choice => choice.Children.SelectMany(Of),
        ElementSyntax element => Of(element.Content),
        AttributeSyntax attribute => Of(attribute.Content),
        OptionalSyntax optional => Of(optional.Content),
        ZeroOrMoreSyntax zeroOrMore => Of(zeroOrMore.Content),
        OneOrMoreSyntax oneOrMore => Of(oneOrMore.Content),
        ListSyntax list => Of(list.Content),
        MixedSyntax mixed => Of(mixed.Content),
        DataSyntax { Except: { } except } => Of(except),
        _ => [],
    };

    private static IEnumerable<FileReference> Of(ImmutableArray<GrammarContentSyntax> contents) =>
        contents.SelectMany(static content => content switch
        {
            IncludeSyntax include => Of(include.Overrides).Prepend(Reference(include.Href, include)),
            StartSyntax start => Of(start.Body),
            DefineSyntax define => Of(define.Body),
            DivSyntax div => Of(div.Contents),
            _ => [],
        });

    private static FileReference Reference(string href, SyntaxNode node) => new(href, SchemaUri.Resolve(node.Context.BaseUri, href), node);
}
