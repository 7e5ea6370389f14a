using System.Collections.Immutable;
using System.Diagnostics;
using SchemaGen.Datatypes;
using SchemaGen.RelaxNg;
using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Linking;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Shapes;

/// <summary>Builds the shapes of the schemas of a namespace and merges equal definitions.</summary>
internal sealed class ShapeBuilder
{
    private readonly Dictionary<int, DefineShape> _shared = [];

    private ShapeBuilder()
    {
    }

    /// <summary>Builds the shapes.</summary>
    public static IReadOnlyList<SchemaShape> Build(IReadOnlyList<CheckedSchema> schemas, CancellationToken cancellationToken)
    {
        DefineClasses classes = new([.. schemas.Select(static schema => schema.Linked)], cancellationToken);
        ShapeBuilder builder = new();
        return [.. schemas.Select((schema, i) => builder.Build(schema, key => classes.ClassOf(i, key), cancellationToken))];
    }

    private SchemaShape Build(CheckedSchema schema, Func<string, int> classOf, CancellationToken cancellationToken)
    {
        (CodeGenerationRequest request, LinkedGrammar linked, Grammar grammar) = schema;
        Dictionary<ElementSyntax, ElementShape> elements = [];
        Dictionary<string, DefineShape> defines = new(StringComparer.Ordinal);
        List<DefineShape> own = [];
        List<LinkedDefine> others = [];
        foreach (LinkedDefine define in linked.Defines)
        {
            int number = classOf(define.Key);
            if (_shared.TryGetValue(number, out DefineShape? shape))
            {
                others.Add(define);
            }
            else
            {
                shape = new DefineShape(define);
                _shared.Add(number, shape);
                own.Add(shape);
            }

            defines.Add(define.Key, shape);
        }

        foreach (DefineShape define in own)
        {
            cancellationToken.ThrowIfCancellationRequested();
            define.Body = Build(define.Linked.Body, defines, elements);
            if (Unwrap(define.Body) is ElementShape element)
            {
                element.Define = define;
            }
        }

        SharedAffixes.Drop(own);
        Shape start = Build(linked.Start, defines, elements);
        foreach (LinkedDefine define in others)
        {
            Match(define.Body, defines[define.Key].Body, elements);
        }

        foreach (ElementPattern element in grammar.Elements)
        {
            elements[element.Origin].IsReachable = true;
        }

        return new SchemaShape(request, grammar, start, [.. linked.Defines.Select(define => defines[define.Key]).Distinct()], elements);
    }

    private static Shape Unwrap(Shape shape) => shape is RepeatShape repeat ? Unwrap(repeat.Content) : shape;

    private static Shape Build(PatternSyntax syntax, Dictionary<string, DefineShape> defines, Dictionary<ElementSyntax, ElementShape> elements)
    {
        switch (syntax)
        {
            case ElementSyntax element:
                // A syntax node may occur in several places of a tree, but it has only one shape.
                if (!elements.TryGetValue(element, out ElementShape? elementShape))
                {
                    elementShape = new ElementShape(element);
                    elements.Add(element, elementShape);
                    elementShape.Content = Build(element.Content, defines, elements);
                }

                return elementShape;
            case AttributeSyntax attribute:
                return OfAttribute(attribute, Build(attribute.Content, defines, elements));
            case RefSyntax reference:
                return new ReferenceShape(reference, defines[reference.Name]);
            case ChoiceSyntax choice:
                return choice.Children.Length == 1
                    ? Build(choice.Children[0], defines, elements)
                    : new ChoiceShape(choice, [.. choice.Children.Select(child => Build(child, defines, elements))]);
            case GroupSyntax or InterleaveSyntax:
                ImmutableArray<PatternSyntax> children = PatternSyntaxChildren.Of(syntax);
                return children.Length == 1 && syntax.Documentation is null
                    ? Build(children[0], defines, elements)
                    : new GroupShape(syntax, [.. children.Select(child => Build(child, defines, elements))]);
            case MixedSyntax mixed:
                return new GroupShape(mixed, [Build(mixed.Content, defines, elements), new TextualShape(new TextSyntax(mixed.Location))]);
            case OptionalSyntax optional:
                return new RepeatShape(optional, Build(optional.Content, defines, elements), isOptional: true, isMany: false);
            case ZeroOrMoreSyntax zeroOrMore:
                return new RepeatShape(zeroOrMore, Build(zeroOrMore.Content, defines, elements), isOptional: true, isMany: true);
            case OneOrMoreSyntax oneOrMore:
                return new RepeatShape(oneOrMore, Build(oneOrMore.Content, defines, elements), isOptional: false, isMany: true);
            case ValueSyntax value:
                // A qualified name is not a fixed word, because its prefix depends on the document. Neither is a text with significant white space.
                return value is { TypeName: "QName" or "NOTATION", Context.DatatypeLibrary: DatatypeLibrary.XsdUri } || ValueShape.HasWhiteSpaceThatCounts(value)
                    ? new TextualShape(value)
                    : new ValueShape(value);
            case ListSyntax list:
                return new ListShape(list, Build(list.Content, defines, elements));
            case TextSyntax or DataSyntax:
                return new TextualShape(syntax);
            case EmptySyntax:
                return new EmptyShape(syntax);
            case NotAllowedSyntax:
                return new NotAllowedShape(syntax);
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Returns the shape of an attribute. Several names become a choice between attributes.</summary>
    private static Shape OfAttribute(AttributeSyntax attribute, Shape content)
    {
        ImmutableArray<NameSyntax> names = NameClasses.NamesOf(attribute.NameClass);
        return names.Length > 1
            ? new ChoiceShape(attribute, [.. names.Select(name => new AttributeShape(attribute, name, content))])
            : new AttributeShape(attribute, names.FirstOrDefault(), content);
    }

    /// <summary>Maps the elements of a shared definition: the syntax is from this schema, the shapes are from an earlier one.</summary>
    private static void Match(PatternSyntax syntax, Shape shape, Dictionary<ElementSyntax, ElementShape> elements)
    {
        Dictionary<SchemaGen.RelaxNg.Text.SourceLocation, ElementShape> byPlace = [];
        Stack<Shape> shapes = new([shape]);
        while (shapes.Count > 0)
        {
            Shape next = shapes.Pop();
            foreach (Shape child in next is ElementShape { Content: { } content } ? [content] : ShapeChildren.Of(next))
            {
                shapes.Push(child);
            }

            if (next is ElementShape element)
            {
                byPlace[element.Syntax.Location] = element;
            }
        }

        Stack<PatternSyntax> nodes = new([syntax]);
        while (nodes.Count > 0)
        {
            PatternSyntax next = nodes.Pop();
            foreach (PatternSyntax child in PatternSyntaxChildren.Of(next))
            {
                nodes.Push(child);
            }

            if (next is ElementSyntax element)
            {
                elements[element] = byPlace[element.Location];
            }
        }
    }
}
