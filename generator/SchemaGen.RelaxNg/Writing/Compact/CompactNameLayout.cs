using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Writing.Compact;

/// <summary>Lays name classes out.</summary>
internal sealed class CompactNameLayout(CompactNaming naming, CompactAnnotationLayout annotations)
{
    /// <summary>The name class of an element or attribute.</summary>
    public CompactLayout Of(NameClassSyntax nameClass, bool isAttribute)
    {
        CompactLayout layout = WithoutAnnotation(nameClass, isAttribute);
        if (nameClass.Annotation is not { } annotation)
        {
            return layout;
        }

        if (nameClass is NameSyntax)
        {
            return CompactAnnotationLayout.Follow(layout, annotations.FollowingText(annotation))
                .After(annotations.InitialOfText(annotation))
                .After(annotations.Lines(annotation.Before));
        }

        bool isChoice = nameClass is NameClassChoiceSyntax;
        layout = isChoice ? layout.Parenthesize(annotations.Lines(annotation.End)) : layout;
        return CompactAnnotationLayout.Follow(layout, annotations.Following(annotation))
            .After(annotations.Initial(annotation, isChoice ? [] : annotation.End))
            .After(annotations.Lines(annotation.Before));
    }

    private CompactLayout WithoutAnnotation(NameClassSyntax nameClass, bool isAttribute)
    {
        switch (nameClass)
        {
            case NameSyntax name:
                return CompactLayout.Atom(naming.Of(name.LocalName, name.Context, name.NamespaceUri, isAttribute ? NamespaceScope.None : naming.Default));

            case NameClassChoiceSyntax choice:
                CompactLayout connected = CompactLayout.Connect([.. choice.Children.Select(child => Of(child, isAttribute).At(CompactLevel.Followed))], " |");
                return connected with { Fills = !connected.IsBroken };

            case NsNameSyntax nsName:
                return WithExcept(naming.Of("*", nsName.Context, nsName.NamespaceUri, new NamespaceScope("*", false)), nsName.Except, isAttribute);

            default:
                return WithExcept("*", (nameClass as AnyNameSyntax)?.Except, isAttribute);
        }
    }

    private CompactLayout WithExcept(string name, NameClassSyntax? except, bool isAttribute)
    {
        CompactLayout layout = CompactLayout.Atom(name);
        if (except is null)
        {
            return layout;
        }

        CompactLayout excepted = Of(except, isAttribute);
        excepted = excepted.Lead.IsEmpty ? excepted.At(CompactLevel.Primary) : excepted.Parenthesize();
        return new CompactLayout("", "", "", [layout, excepted], " -") { Level = CompactLevel.Except };
    }
}
