using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Writing.Xml;

/// <summary>Writes names: with a prefix if their namespace has one, else with <c>ns</c>.</summary>
internal sealed class XmlNameClassWriter(XmlMarkup markup, SchemaNames names, XmlAnnotationWriter annotations)
{
    /// <summary>
    /// Writes the name of an element or attribute as its attribute <c>name</c>; false if it has to be a child. Its namespace, if stated with
    /// it, is what is in force within.
    /// </summary>
    public bool TryWriteAttribute(NameClassSyntax nameClass, bool isAttribute, ref XmlSurroundings surroundings)
    {
        if (nameClass is not NameSyntax { Annotation: null } name)
        {
            return false;
        }

        NamespaceScope scope = ScopeOf(name);
        if (scope == (isAttribute ? NamespaceScope.None : surroundings.Scope))
        {
            markup.Attribute("name", name.LocalName);
            return true;
        }

        if (scope.IsInherited)
        {
            return false;
        }

        if (scope.NamespaceUri.Length > 0 && (names.HasPrefix(scope.NamespaceUri) || names.NeedsInherited || isAttribute))
        {
            markup.Attribute("name", $"{names.PrefixOf(scope.NamespaceUri)}:{name.LocalName}");
            return true;
        }

        if (names.NeedsInherited)
        {
            return false;
        }

        markup.Attribute("name", name.LocalName);
        markup.Attribute("ns", scope.NamespaceUri);
        surroundings = surroundings with { Scope = scope };
        return true;
    }

    /// <summary>Writes a name class as a child.</summary>
    public void Write(NameClassSyntax nameClass, XmlSurroundings surroundings)
    {
        AnnotationSyntax annotation = nameClass.Annotation ?? AnnotationSyntax.Empty;
        annotations.Write(annotation.Before);
        string element = ElementOf(nameClass);
        markup.Open(element);
        string text = nameClass is NameSyntax name ? TextOf(name, surroundings) : "";
        if (nameClass is NsNameSyntax && NamespaceScope.Of(nameClass.Context) is var scope && scope != surroundings.Scope)
        {
            markup.Attribute("ns", scope.NamespaceUri);
            surroundings = surroundings with { Scope = scope }; // for what it excepts
        }

        annotations.Write(annotation.Attributes);
        annotations.Write(annotation.Children);
        switch (nameClass)
        {
            case NameSyntax:
                markup.Text(text);
                foreach (AnnotationContent comment in annotation.End)
                {
                    markup.CommentInline(((AnnotationComment)comment).Text);
                }

                markup.CloseInline(element);
                markup.EndLine();
                break;

            case NameClassChoiceSyntax choice:
                WriteAll(choice, surroundings);
                annotations.Write(annotation.End);
                markup.Close(element);
                break;

            case AnyNameSyntax or NsNameSyntax:
                WriteExcept((nameClass as AnyNameSyntax)?.Except ?? (nameClass as NsNameSyntax)?.Except, surroundings);
                annotations.Write(annotation.End);
                markup.Close(element);
                break;
        }

        annotations.Write(annotation.Following);
    }

    private static string ElementOf(NameClassSyntax nameClass) => nameClass switch
    {
        NameSyntax => "name",
        NameClassChoiceSyntax => "choice",
        NsNameSyntax => "nsName",
        _ => "anyName",
    };

    private static NamespaceScope ScopeOf(NameSyntax name) =>
        name.Context.InheritsNs ? NamespaceScope.Inherited : new NamespaceScope(name.NamespaceUri, false);

    /// <summary>The text of a <c>name</c>; its <c>ns</c> is written if that is needed.</summary>
    private string TextOf(NameSyntax name, XmlSurroundings surroundings)
    {
        NamespaceScope scope = ScopeOf(name);
        if (scope == surroundings.Scope)
        {
            return name.LocalName;
        }

        if (scope.NamespaceUri.Length > 0 && names.HasPrefix(scope.NamespaceUri))
        {
            return $"{names.PrefixOf(scope.NamespaceUri)}:{name.LocalName}";
        }

        markup.Attribute("ns", scope.NamespaceUri);
        return name.LocalName;
    }

    /// <summary>An exception of several is the <c>except</c> itself.</summary>
    private void WriteExcept(NameClassSyntax? except, XmlSurroundings surroundings)
    {
        if (except is null)
        {
            return;
        }

        markup.Open("except");
        if (except is NameClassChoiceSyntax { Annotation: null } choice)
        {
            WriteAll(choice, surroundings);
        }
        else
        {
            Write(except, surroundings);
        }

        markup.Close("except");
    }

    private void WriteAll(NameClassChoiceSyntax choice, XmlSurroundings surroundings)
    {
        foreach (NameClassSyntax child in choice.Children)
        {
            Write(child, surroundings);
        }
    }
}
