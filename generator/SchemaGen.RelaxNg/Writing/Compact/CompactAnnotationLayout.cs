using System.Collections.Immutable;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Writing.Compact;

/// <summary>Lays annotations out: documentation as lines with <c>##</c>, the rest in brackets.</summary>
internal sealed class CompactAnnotationLayout(CompactNaming naming)
{
    /// <summary>The lines before a construct that can contain elements: its attributes and leading elements.</summary>
    /// <param name="annotation">The annotation of the construct.</param>
    /// <param name="inner">Comments that stand in a construct without braces.</param>
    public ImmutableArray<CompactLayout> Initial(AnnotationSyntax annotation, ImmutableArray<AnnotationContent> inner = default) =>
        Initial(annotation.Attributes, annotation.Children, inner.IsDefault ? [] : inner);

    /// <summary>The same for a construct that holds text: its documentation follows it in XML.</summary>
    public ImmutableArray<CompactLayout> InitialOfText(AnnotationSyntax annotation) =>
        Initial(annotation.Attributes, [.. annotation.Following.TakeWhile(IsPlainDocumentation)], annotation.End);

    /// <summary>The annotations after a construct that can contain elements.</summary>
    public ImmutableArray<CompactLayout> Following(AnnotationSyntax annotation) => Contents(annotation.Following, isNested: false).Parts;

    /// <summary>The annotations after a construct that contains text, without its documentation.</summary>
    public ImmutableArray<CompactLayout> FollowingText(AnnotationSyntax annotation) =>
        Contents([.. annotation.Following.SkipWhile(IsPlainDocumentation)], isNested: false).Parts;

    /// <summary>Comments, and elements between definitions, on lines of their own.</summary>
    public ImmutableArray<CompactLayout> Lines(ImmutableArray<AnnotationContent> contents)
    {
        ImmutableArray<CompactLayout>.Builder lines = ImmutableArray.CreateBuilder<CompactLayout>();
        foreach (AnnotationContent content in contents)
        {
            if (lines.Count > 0)
            {
                lines.Add(CompactLayout.Atom(""));
            }

            switch (content)
            {
                case AnnotationComment comment:
                    lines.AddRange(CompactText.Comment(comment.Text));
                    break;

                case AnnotationElement element:
                    lines.Add(Element(element, isBetweenDefinitions: true));
                    break;
            }
        }

        return lines.ToImmutable();
    }

    /// <summary>The construct with what follows it.</summary>
    public static CompactLayout Follow(CompactLayout layout, ImmutableArray<CompactLayout> following) => following.IsEmpty
        ? layout
        : new CompactLayout("", "", "", following.Insert(0, layout), " >>")
        {
            Level = layout.Level > CompactLevel.Followed ? layout.Level : CompactLevel.Followed,
        };

    private static bool IsPlainDocumentation(AnnotationContent content) =>
        content is AnnotationElement { IsDocumentation: true, Attributes.IsEmpty: true, Contents: [] }
        || (content is AnnotationElement { IsDocumentation: true, Attributes.IsEmpty: true, Contents: [AnnotationText text] }
            && TextLines.UnindentWhole(text.Text) == text.Text);

    private ImmutableArray<CompactLayout> Initial(
        ImmutableArray<AnnotationAttribute> attributes, ImmutableArray<AnnotationContent> children, ImmutableArray<AnnotationContent> inner)
    {
        if (attributes.IsEmpty && children.IsEmpty && inner.IsEmpty)
        {
            return [];
        }

        ImmutableArray<CompactLayout>.Builder lines = ImmutableArray.CreateBuilder<CompactLayout>();
        int documentation = children.TakeWhile(IsPlainDocumentation).Count();
        for (int i = 0; i < documentation; i++)
        {
            if (i > 0)
            {
                lines.Add(CompactLayout.Atom(""));
            }

            lines.AddRange(Documentation((AnnotationElement)children[i]));
        }

        if (attributes.Length > 0 || children.Length > documentation || inner.Length > 0)
        {
            lines.Add(Brackets("[", attributes, [.. children.Skip(documentation), .. inner], isNested: false));
        }

        return lines.ToImmutable();
    }

    private static IEnumerable<CompactLayout> Documentation(AnnotationElement element) =>
        element.AllText().Split('\n').Select(static line => CompactLayout.Atom(line.Length == 0 ? "##" : $"## {CompactText.Escape(line)}"));

    private CompactLayout Element(AnnotationElement element, bool isBetweenDefinitions = false)
    {
        string name = naming.OfForeign(element.Prefix, element.NamespaceUri, element.LocalName);
        ImmutableArray<AnnotationContent> contents = element is { IsDocumentation: true, Contents: [AnnotationText text] } ? [WithIndentation(text)] : element.Contents;
        return Brackets($"{(isBetweenDefinitions ? CompactText.Identifier(name) : name)} [", element.Attributes, contents, isNested: true);
    }

    // The indentation of the second line would be taken for that of the schema if the first one began behind the quotation mark.
    private static AnnotationText WithIndentation(AnnotationText text) =>
        TextLines.Unindent(text.Text) != text.Text && TextLines.UnindentWhole(text.Text) == text.Text ? new AnnotationText("\n" + text.Text) : text;

    private CompactLayout Brackets(string open, ImmutableArray<AnnotationAttribute> attributes, ImmutableArray<AnnotationContent> contents, bool isNested)
    {
        (ImmutableArray<CompactLayout> parts, ImmutableArray<CompactLayout> end) = Contents(contents, isNested);
        ImmutableArray<CompactLayout> all =
        [
            .. attributes.Select(attribute =>
                CompactLayout.Atom($"{naming.OfForeign(attribute.Prefix, attribute.NamespaceUri, attribute.LocalName)} = {CompactText.Literal(attribute.Value)}")),
            .. parts,
        ];
        return all.IsEmpty && end.IsEmpty ? CompactLayout.Atom(open + "]") : new CompactLayout(open, " ", "]", all, "") { End = end };
    }

    /// <summary>Elements and texts with the comments before each, and the comments behind the last.</summary>
    private (ImmutableArray<CompactLayout> Parts, ImmutableArray<CompactLayout> End) Contents(ImmutableArray<AnnotationContent> contents, bool isNested)
    {
        ImmutableArray<CompactLayout>.Builder parts = ImmutableArray.CreateBuilder<CompactLayout>();
        List<AnnotationComment> comments = [];
        foreach (AnnotationContent content in contents)
        {
            if (content is AnnotationComment comment)
            {
                comments.Add(comment);
                continue;
            }

            CompactLayout part = content is AnnotationElement element ? Element(element) : CompactLayout.Atom(CompactText.Literal(((AnnotationText)content).Text));
            parts.Add(part.After(CompactText.Comments(comments)));
            comments.Clear();
        }

        return (parts.ToImmutable(), CompactText.Comments(comments));
    }
}
