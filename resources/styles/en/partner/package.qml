<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis version="3.40.0" styleCategories="LayerConfiguration|Fields|Forms|AttributeTable" readOnly="0">
 <flags>
  <Identifiable>1</Identifiable>
  <Removable>1</Removable>
  <Searchable>1</Searchable>
  <Private>0</Private>
 </flags>
 <fieldConfiguration>
  <field name="fid" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="package" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="format" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="sender" configurationFlags="NoFlag">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="owner" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="recipient" configurationFlags="NoFlag">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="sequence" configurationFlags="NoFlag">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="1e+09"/>
      <Option type="double" name="Min" value="-1e+09"/>
      <Option type="int" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="made" configurationFlags="NoFlag">
   <editWidget type="DateTime">
    <config>
     <Option type="Map">
      <Option type="bool" name="allow_null" value="true"/>
      <Option type="bool" name="calendar_popup" value="true"/>
      <Option type="QString" name="display_format" value="yyyy-MM-dd"/>
      <Option type="QString" name="field_format" value="yyyy-MM-dd"/>
      <Option type="bool" name="field_iso_format" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="tasks" configurationFlags="NoFlag">
   <editWidget type="Range">
    <config>
     <Option type="Map">
      <Option type="bool" name="AllowNull" value="true"/>
      <Option type="double" name="Max" value="1e+09"/>
      <Option type="double" name="Min" value="-1e+09"/>
      <Option type="int" name="Step" value="1"/>
      <Option type="QString" name="Style" value="SpinBox"/>
     </Option>
    </config>
   </editWidget>
  </field>
  <field name="snapshot" configurationFlags="NoFlag">
   <editWidget type="Hidden">
    <config>
     <Option/>
    </config>
   </editWidget>
  </field>
  <field name="attribution" configurationFlags="NoFlag">
   <editWidget type="TextEdit">
    <config>
     <Option type="Map">
      <Option type="bool" name="IsMultiline" value="false"/>
      <Option type="bool" name="UseHtml" value="false"/>
     </Option>
    </config>
   </editWidget>
  </field>
 </fieldConfiguration>
 <aliases>
  <alias name="" field="fid" index="0"/>
  <alias name="Package" field="package" index="1"/>
  <alias name="Format" field="format" index="2"/>
  <alias name="From" field="sender" index="3"/>
  <alias name="Code of the recipient" field="owner" index="4"/>
  <alias name="To" field="recipient" index="5"/>
  <alias name="Number" field="sequence" index="6"/>
  <alias name="Made" field="made" index="7"/>
  <alias name="Tasks" field="tasks" index="8"/>
  <alias name="Digest of what went out" field="snapshot" index="9"/>
  <alias name="Sources of the data" field="attribution" index="10"/>
 </aliases>
 <splitPolicies>
  <policy field="fid" policy="Duplicate"/>
  <policy field="package" policy="Duplicate"/>
  <policy field="format" policy="Duplicate"/>
  <policy field="sender" policy="Duplicate"/>
  <policy field="owner" policy="Duplicate"/>
  <policy field="recipient" policy="Duplicate"/>
  <policy field="sequence" policy="Duplicate"/>
  <policy field="made" policy="Duplicate"/>
  <policy field="tasks" policy="Duplicate"/>
  <policy field="snapshot" policy="Duplicate"/>
  <policy field="attribution" policy="Duplicate"/>
 </splitPolicies>
 <duplicatePolicies>
  <policy field="fid" policy="Duplicate"/>
  <policy field="package" policy="Duplicate"/>
  <policy field="format" policy="Duplicate"/>
  <policy field="sender" policy="Duplicate"/>
  <policy field="owner" policy="Duplicate"/>
  <policy field="recipient" policy="Duplicate"/>
  <policy field="sequence" policy="Duplicate"/>
  <policy field="made" policy="Duplicate"/>
  <policy field="tasks" policy="Duplicate"/>
  <policy field="snapshot" policy="Duplicate"/>
  <policy field="attribution" policy="Duplicate"/>
 </duplicatePolicies>
 <defaults>
  <default expression="" field="fid" applyOnUpdate="0"/>
  <default expression="" field="package" applyOnUpdate="0"/>
  <default expression="" field="format" applyOnUpdate="0"/>
  <default expression="" field="sender" applyOnUpdate="0"/>
  <default expression="" field="owner" applyOnUpdate="0"/>
  <default expression="" field="recipient" applyOnUpdate="0"/>
  <default expression="" field="sequence" applyOnUpdate="0"/>
  <default expression="" field="made" applyOnUpdate="0"/>
  <default expression="" field="tasks" applyOnUpdate="0"/>
  <default expression="" field="snapshot" applyOnUpdate="0"/>
  <default expression="" field="attribution" applyOnUpdate="0"/>
 </defaults>
 <constraints>
  <constraint unique_strength="0" exp_strength="0" field="fid" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="package" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="format" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="sender" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="owner" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="recipient" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="sequence" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="made" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="tasks" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="snapshot" notnull_strength="0" constraints="0"/>
  <constraint unique_strength="0" exp_strength="0" field="attribution" notnull_strength="0" constraints="0"/>
 </constraints>
 <constraintExpressions>
  <constraint desc="" field="fid" exp=""/>
  <constraint desc="" field="package" exp=""/>
  <constraint desc="" field="format" exp=""/>
  <constraint desc="" field="sender" exp=""/>
  <constraint desc="" field="owner" exp=""/>
  <constraint desc="" field="recipient" exp=""/>
  <constraint desc="" field="sequence" exp=""/>
  <constraint desc="" field="made" exp=""/>
  <constraint desc="" field="tasks" exp=""/>
  <constraint desc="" field="snapshot" exp=""/>
  <constraint desc="" field="attribution" exp=""/>
 </constraintExpressions>
 <expressionfields/>
 <attributetableconfig sortOrder="0" sortExpression="" actionWidgetStyle="dropDown">
  <columns>
   <column type="field" name="fid" hidden="1" width="-1"/>
   <column type="field" name="package" hidden="1" width="-1"/>
   <column type="field" name="format" hidden="1" width="-1"/>
   <column type="field" name="sender" hidden="0" width="-1"/>
   <column type="field" name="owner" hidden="1" width="-1"/>
   <column type="field" name="recipient" hidden="0" width="-1"/>
   <column type="field" name="sequence" hidden="0" width="-1"/>
   <column type="field" name="made" hidden="0" width="-1"/>
   <column type="field" name="tasks" hidden="0" width="-1"/>
   <column type="field" name="snapshot" hidden="1" width="-1"/>
   <column type="field" name="attribution" hidden="0" width="-1"/>
   <column type="actions" hidden="1" width="-1"/>
  </columns>
 </attributetableconfig>
 <conditionalstyles>
  <rowstyles/>
  <fieldstyles/>
 </conditionalstyles>
 <storedexpressions/>
 <editform tolerant="1"></editform>
 <editforminit/>
 <editforminitcodesource>0</editforminitcodesource>
 <editforminitfilepath></editforminitfilepath>
 <editforminitcode><![CDATA[]]></editforminitcode>
 <featformsuppress>0</featformsuppress>
 <editorlayout>tablayout</editorlayout>
 <attributeEditorForm>
  <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
   <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
  </labelStyle>
  <attributeEditorContainer type="Tab" groupBox="0" visibilityExpressionEnabled="0" name="Facts" visibilityExpression="" showLabel="1" collapsedExpressionEnabled="0" collapsed="0" verticalStretch="0" columnCount="1" collapsedExpression="" horizontalStretch="0">
   <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
    <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
   </labelStyle>
   <attributeEditorField name="sender" showLabel="1" verticalStretch="0" index="3" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="recipient" showLabel="1" verticalStretch="0" index="5" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="sequence" showLabel="1" verticalStretch="0" index="6" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="made" showLabel="1" verticalStretch="0" index="7" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="tasks" showLabel="1" verticalStretch="0" index="8" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
   <attributeEditorField name="attribution" showLabel="1" verticalStretch="0" index="10" horizontalStretch="0">
    <labelStyle overrideLabelColor="0" overrideLabelFont="0" labelColor="">
     <labelFont italic="0" description="DejaVu LGC Sans,12,-1,5,50,0,0,0,0,0" style="" underline="0" bold="0" strikethrough="0"/>
    </labelStyle>
   </attributeEditorField>
  </attributeEditorContainer>
 </attributeEditorForm>
 <editable>
  <field editable="0" name="attribution"/>
  <field editable="0" name="format"/>
  <field editable="0" name="made"/>
  <field editable="0" name="owner"/>
  <field editable="0" name="package"/>
  <field editable="0" name="recipient"/>
  <field editable="0" name="sender"/>
  <field editable="0" name="sequence"/>
  <field editable="0" name="snapshot"/>
  <field editable="0" name="tasks"/>
 </editable>
 <labelOnTop/>
 <reuseLastValue/>
 <dataDefinedFieldProperties/>
 <widgets/>
 <previewExpression>"sender"</previewExpression>
 <layerGeometryType>4</layerGeometryType>
</qgis>
