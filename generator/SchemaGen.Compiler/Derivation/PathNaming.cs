using SchemaGen.Compiler.Naming;
using SchemaGen.Compiler.Shapes;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Derivation;

/// <summary>
/// Gives each element and attribute the name that its place in the schema makes: the define, the elements around it and its own. Only the
/// place where it is written counts, not who refers to it, so that a new user of a define renames nothing.
/// </summary>
internal sealed class PathNaming(Discriminators discriminators)
{
    private const string Any = "Any";

    /// <summary>Names all that is written in a definition.</summary>
    public void Apply(DefineShape define) => Visit(define.Body, new Scope(CSharpNames.Pascal(define.Word), define.Name, IsType: false) { Subject = SubjectOf(define) });

    /// <summary>Names what is written in the start.</summary>
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

    /// <summary>The words for an element by itself: its name, or its names; where they are open, the prefix of their namespace.</summary>
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

    /// <summary>The last step of the path to an element: its name, or its names, or <c>*</c>.</summary>
    public static string StepTo(ElementShape element) => element.Names.IsEmpty ? "*" : string.Join("|", element.Names.Select(static name => name.LocalName));

    /// <summary>What a definition's name starts with, if that is the name of all elements that are written directly in it: virtualPortProfile is about virtualport.</summary>
    private static string? SubjectOf(DefineShape define)
    {
        List<string> names = [.. ElementsIn(define.Body).Select(NameOf).Distinct(StringComparer.Ordinal)];
        return names is [var only] && CSharpNames.StartsWithWords(CSharpNames.Pascal(define.Word), only) ? only : null;
    }

    private static IEnumerable<ElementShape> ElementsIn(Shape shape) => shape is ElementShape element ? [element] : ShapeChildren.Of(shape).SelectMany(ElementsIn);

    /// <summary>The word for a case: its first value, or Default if the attribute can have several and can be missing.</summary>
    public static string CaseName(DiscriminatorWords words) =>
        words.IsOptional && words.Words.Count > 1 ? "Default" : CSharpNames.Pascal(words.Words[0]);

    /// <summary>The place of a case: that of its union with the case's first value, <c>pool[dir]</c>.</summary>
    public static string CasePlace(string union, DiscriminatorWords words) => $"{union}[{words.Words[0]}]";

    /// <summary>What is around a pattern.</summary>
    /// <param name="Name">The words, as a name.</param>
    /// <param name="Place">The same as a path.</param>
    /// <param name="IsType">Whether it is a class: what is in it does not leave out a word that the class has already, else it would be called as the class is.</param>
    private sealed record Scope(string Name, string Place, bool IsType)
    {
        /// <summary>The name of an element that the words say already; null for none.</summary>
        public string? Subject { get; init; }

        public Scope WithElement(string name, string step) => name == Subject ? this with { Place = Place + step } : With(name, step);

        public Scope With(string name, string step) =>
            new(IsType ? Name + name.TrimStart('_') : CSharpNames.Join(Name, name), Place + step, IsType);
    }
}
