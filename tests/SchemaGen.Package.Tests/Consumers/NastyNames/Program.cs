using Acme.System;

const string Document = """
    <nasty word="C#" nasty="a" Nasty="b" NASTY="c" a-b="1" a.b="2" a_b="3">
      <attributes class="x" Equals="y" Xml_Class="z"/>
      <values><class>x</class><ToString>y</ToString><Console>z</Console></values>
      <objects><new new="1">text</new><Children Children="2"/></objects>
      <lists><Task Task="1"/><Type Type="2"/><Task Task="3"/></lists>
      <unions><abstract abstract="abstract" a="1"/></unions>
    </nasty>
    """;

Nasty nasty = Nasty.Parse(Document);
Console.WriteLine(nasty.ToXml() == Document.Trim());
Console.WriteLine(nasty.Equals(Nasty.Parse(nasty.ToXml())));
Console.WriteLine(string.Join(' ', nasty.Lists.Items.Select(item => item.GetType().Name)));
