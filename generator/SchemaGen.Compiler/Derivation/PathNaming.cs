using SchemaGen.Compiler.Naming;
using SchemaGen.Compiler.Shapes;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Derivation;

/// <summary>
/// Names each element and attribute after its place in the schema: the definition, the enclosing elements and its own name. Only the
/// place of declaration counts, not the references to it, so a new reference to a definition renames nothing.
/// </summary>
internal sealed class PathNaming(Discriminators discriminators)
{
    private const string Any = "Any";

    /// <summary>Names everything in a definition.</summary>
    public void Apply(DefineShape define) => Visit(define.Body, new Scope(CSharpNames.Pascal(define.Word), define.Name, IsType: false) { Subject = SubjectOf(define) });

    /// <summary>Names everything in the start pattern.</summary>
    public void Apply(Shape start) => Visit(start, new Scope("", "", IsType: false));

    private void Visit(Shape shape, Scope scope)
    {
        switch (shape)
        {
            case ElementShape element:
                if (element.Path.Length == 0)
                {
                    Scope inner = element.Define is not null ? scope : scope.WithElement(NameOf(element), $"/{StepTo(element)}");
                    (element.Path, element.Place) = (inner.Name, inner.Place);
                    Visit(element.Content, inner with { IsType = true, Subject = null });
                }

                break;
            case AttributeShape attribute:
                Scope own = scope.With(attribute.Name is { } name ? CSharpNames.Pascal(name.LocalName) : Any, $"/@{attribute.Name?.LocalName ?? "*"}");
                (attribute.Path, attribute.Place) = (own.Name, own.Place);
                break;
            case ChoiceShape choice when discriminators.Find(choice) is { } discrimination:
                foreach ((Shape alternative, DiscriminatorWords words) in discrimination.Alternatives)
                {
                    Visit(alternative, new Scope(CSharpNames.Join(scope.Name, CaseName(words)), CasePlace(scope.Place, words), IsType: true));
                }

                break;
            default:
                foreach (Shape child in ShapeChildren.Of(shape))
                {
                    Visit(child, scope);
                }

                break;
        }
    }

    /// <summary>Returns the words for an element by itself: its name or names; if they are open, the prefix of their namespace.</summary>
    public static string NameOf(ElementShape element)
    {
        if (!element.Names.IsEmpty)
        {
            return CSharpNames.OneOf([.. element.Names.Select(static name => name.LocalName)]);
        }

        return ((ElementSyntax)element.Syntax).NameClass is NsNameSyntax nsName && NamespacePrefixes.Find(element.Syntax, nsName.NamespaceUri) is { } prefix
            ? Any + CSharpNames.Pascal(prefix)
            : Any;
    }

    /// <summary>Returns the last step of the path to an element: its name, its names, or <c>*</c>.</summary>
    public static string StepTo(ElementShape element) => element.Names.IsEmpty ? "*" : string.Join("|", element.Names.Select(static name => name.LocalName));

    /// <summary>Returns the first word of a definition's name if all elements directly in it have that name: virtualPortProfile is about virtualport.</summary>
    private static string? SubjectOf(DefineShape define)
    {
        List<string> names = [.. ElementsIn(define.Body).Select(NameOf).Distinct(StringComparer.Ordinal)];
        return names is [var only] && CSharpNames.StartsWithWords(CSharpNames.Pascal(define.Word), only) ? only : null;
    }

    private static IEnumerable<ElementShape> ElementsIn(Shape shape) => shape is ElementShape element ? [element] : ShapeChildren.Of(shape).SelectMany(ElementsIn);

    /// <summary>Returns the word for a case: its first value, or Default if the attribute can have several values and can be missing.</summary>
    public static string CaseName(DiscriminatorWords words) =>
        words.IsOptional && words.Words.Count > 1 ? "Default" : CSharpNames.Pascal(words.Words[0]);

    /// <summary>Returns the place of a case: its union's place with the case's first value, such as <c>pool[dir]</c>.</summary>
    public static string CasePlace(string union, DiscriminatorWords words) => $"{union}[{words.Words[0]}]";

    /// <summary>The surroundings of a pattern.</summary>
    /// <param name="Name">The words so far, as a name.</param>
    /// <param name="Place">The same as a path.</param>
    /// <param name="IsType">Whether the scope is a class. Names in it keep words that the class already has; otherwise they could equal the class name.</param>
    private sealed record Scope(string Name, string Place, bool IsType)
    {
        /// <summary>The element name that the words already include; null if there is none.</summary>
        public string? Subject { get; init; }

        public Scope WithElement(string name, string step) => name == Subject ? this with { Place = Place + step } : With(name, step);

        public Scope With(string name, string step) =>
            new(IsType ? Name + name.TrimStart('_') : CSharpNames.Join(Name, name), Place + step, IsType);
    }
}
