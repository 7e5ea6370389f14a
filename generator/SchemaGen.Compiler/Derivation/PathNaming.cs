using SchemaGen.Compiler.Naming;
using SchemaGen.Compiler.Shapes;

namespace SchemaGen.Compiler.Derivation;

/// <summary>
/// Gives each element and attribute the name that its place in the schema makes: the define, the elements around it and its own. Only the
/// place where it is written counts, not who refers to it, so that a new user of a define renames nothing.
/// </summary>
internal sealed class PathNaming(Discriminators discriminators)
{
    /// <summary>Names all that is written in a definition.</summary>
    public void Apply(DefineShape define) => Visit(define.Body, CSharpNames.Pascal(define.Name), isType: false);

    /// <summary>Names what is written in the start.</summary>
    public void Apply(Shape start) => Visit(start, "", isType: false);

    // What is in a class does not leave a word out that the class has already: it would be called as the class is.
    private void Visit(Shape shape, string scope, bool isType)
    {
        switch (shape)
        {
            case ElementShape element:
                if (element.Path.Length == 0)
                {
                    string name = CSharpNames.Pascal(element.Name?.LocalName ?? "Any");
                    element.Path = element.Define is not null ? scope : Join(scope, name, isType);
                    Visit(element.Content, element.Path, isType: true);
                }

                break;
            case AttributeShape attribute:
                attribute.Path = Join(scope, CSharpNames.Pascal(attribute.Name?.LocalName ?? "Any"), isType);
                break;
            case ChoiceShape choice when discriminators.Find(choice) is { } discrimination:
                foreach ((Shape alternative, DiscriminatorWords words) in discrimination.Alternatives)
                {
                    Visit(alternative, CSharpNames.Join(scope, CaseName(words)), isType: true);
                }

                break;
            default:
                foreach (Shape child in ShapeChildren.Of(shape))
                {
                    Visit(child, scope, isType);
                }

                break;
        }
    }

    private static string Join(string scope, string name, bool isType) => isType ? scope + name.TrimStart('_') : CSharpNames.Join(scope, name);

    /// <summary>The word for a case: its first value, or Default if the attribute can have several and can be missing.</summary>
    public static string CaseName(DiscriminatorWords words) =>
        words.IsOptional && words.Words.Count > 1 ? "Default" : CSharpNames.Pascal(words.Words[0]);
}
